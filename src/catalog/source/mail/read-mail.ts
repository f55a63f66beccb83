import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { Temporal } from 'temporal-polyfill'
import { type Day, dayAt } from '#domain/day.ts'
import type { ReadParts } from '../read-file.ts'
import type { ReadLimits } from '../read-limits.ts'
import type { SourceBlock } from '../source-document.ts'
import { textBlocks } from '../text-blocks.ts'
import { UnreadableFileError } from '../unreadable-file-error.ts'
import { htmlBlocks } from './html-blocks.ts'
import { counted } from './html-page.ts'
import { htmlTree } from './html-tree.ts'

/** A mail forwarded as often as this is still one that people read. */
const DEEPEST = 30
const LARGEST_HEADERS = 512 * 1024
/** A mail begins with its headers, whatever else it is. */
const BEGINS = /^\s*(?:From [^\n]*\n)?[!-9;-~]{1,70}:[ \t\r]/
const ENDS_BY = /boundary="?([^";\s]+)"?/i

/** What stands in a mail, and the files that came with it. */
export interface MailParts extends Omit<ReadParts, 'pages'> {
  readonly blocks: readonly SourceBlock[]
  readonly attachments: readonly MailAttachment[]
}

export interface MailAttachment {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Returns what a mail says: its HTML where it has one, for the links and tables, or else its plain text. Pictures within
 * it are left out. Throws UnreadableFileError for what is no mail, or was not fetched whole.
 */
export async function readMail(bytes: Uint8Array, limits: ReadLimits): Promise<MailParts> {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  if (!BEGINS.test(start.replace(/^\xef\xbb\xbf/, ''))) throw new UnreadableFileError('other-content')
  const mail = await parsed(bytes)
  if (!isWhole(mail, bytes)) throw new UnreadableFileError('damaged')
  if ((mail.html ?? mail.text ?? '').length > limits.characters)
    throw new UnreadableFileError('too-much-text')
  const blocks = mail.html ? counted(htmlBlocks(htmlTree(mail.html))) : textBlocks(mail.text ?? '', limits)
  const written = writtenOn(mail)
  return {
    blocks,
    attachments: mail.attachments.filter(isFile).map((one, i) => ({
      name: one.filename ?? `${i + 1}.${one.mimeType.split('/')[1] ?? ''}`,
      bytes: contentOf(one),
    })),
    ...(written && { written }),
    ...(mail.subject && { title: mail.subject.trim() }),
  }
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST, maxHeadersSize: LARGEST_HEADERS })
  } catch (cause) {
    // It throws for these two limits, and for nothing else that a mail holds.
    throw new UnreadableFileError('unsafe-content', undefined, { cause })
  }
}

/** A mail of several parts says how it ends; one that is cut off would be read as if that were all. */
function isWhole({ headers }: Email, bytes: Uint8Array): boolean {
  const kind = headers.find((header) => header.key === 'content-type')?.value ?? ''
  const boundary = /^\s*multipart\//i.test(kind) ? ENDS_BY.exec(kind)?.[1] : undefined
  return boundary === undefined || Buffer.from(bytes).includes(`--${boundary}--`)
}

function writtenOn({ date }: Email): Day | undefined {
  const at = Date.parse(date ?? '')
  return Number.isNaN(at) ? undefined : dayAt(Temporal.Instant.fromEpochMilliseconds(at))
}

/** Logos and lines of a signature are attached as files are. */
const isFile = ({ mimeType, related, disposition }: Attachment) =>
  !(mimeType.startsWith('image/') && (related || disposition !== 'attachment'))

const contentOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
