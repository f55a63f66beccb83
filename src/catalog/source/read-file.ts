import { createHash } from 'node:crypto'
import { type FileKind, fileKind } from './file-kind.ts'
import { type MailAttachment, readMail } from './mail/read-mail.ts'
import { readPdf } from './pdf/read-pdf.ts'
import type { ReadLimits } from './read-limits.ts'
import { readTable } from './read-table.ts'
import { readText } from './read-text.ts'
import type { SourceDocument, SourceNote, SourcePage } from './source-document.ts'
import { UnreadableFileError } from './unreadable-file-error.ts'
import { withinLimits } from './within-limits.ts'
import { readWorkbook } from './workbook/read-workbook.ts'

/** A file as somebody hands it in. */
export interface SourceFile {
  /** With its ending; a path before it is left out. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a reader gives of a file: all but what the file is called and what its bytes are. */
export type ReadParts = Pick<SourceDocument, 'pages' | 'written' | 'title' | 'notes'>

type Reader = (bytes: Uint8Array, limits: ReadLimits) => ReadParts | Promise<ReadParts>

const READERS: Readonly<Record<FileKind, readonly [SourceDocument['kind'], Reader]>> = {
  text: ['text', (bytes, limits) => ({ pages: readText(bytes, limits) })],
  pdf: ['pdf', readPdf],
  workbook: ['sheet', readWorkbook],
  mail: ['mail', readMailWithFiles],
  table: ['sheet', (bytes, limits) => ({ pages: readTable(bytes, limits) })],
}

/**
 * Returns what a file says. Throws UnreadableFileError. It takes the thread that it runs in for as long as the file
 * wants: whoever has anything else to do calls `readSource`.
 */
export async function readFile({ name, bytes }: SourceFile, limits: ReadLimits): Promise<SourceDocument> {
  if (bytes.length > limits.bytes) throw new UnreadableFileError('too-large')
  if (bytes.length === 0) throw new UnreadableFileError('empty')
  const [kind, reader] = READERS[fileKind(name, bytes)]
  const parts = await read(reader, bytes, limits)
  return {
    name: name.replace(/^.*[\\/]/s, ''),
    kind,
    hash: createHash('sha256').update(bytes).digest('hex'),
    ...parts,
    pages: withinLimits(parts.pages, limits),
  }
}

/** What a library throws is what it stumbled over: each of them has errors of its own for files that are broken. */
async function read(reader: Reader, bytes: Uint8Array, limits: ReadLimits): Promise<ReadParts> {
  try {
    return await reader(bytes, limits)
  } catch (cause) {
    if (cause instanceof UnreadableFileError) throw cause
    throw new UnreadableFileError('damaged', undefined, { cause })
  }
}

/** A mail is its first page; the pages of the files that came with it are the next ones, under the files' names. */
async function readMailWithFiles(bytes: Uint8Array, limits: ReadLimits): Promise<ReadParts> {
  const { blocks, attachments, ...mail } = await readMail(bytes, limits)
  const pages: SourcePage[] = [{ number: 1, blocks }]
  const notes: SourceNote[] = []
  for (const attachment of attachments) {
    const read = await readAttachment(attachment, limits)
    if (read) {
      const before = pages.length
      pages.push(...read.pages.map((page) => inMail(page, before, attachment)))
      notes.push(...(read.notes ?? []).map((note) => ({ ...note, page: note.page + before })))
    } else notes.push({ code: 'attachment-not-read', page: 1, name: attachment.name })
    if (pages.length > limits.pages) throw new UnreadableFileError('too-many-pages')
  }
  return { ...mail, pages, ...(notes.length > 0 && { notes }) }
}

const inMail = (page: SourcePage, before: number, { name }: MailAttachment): SourcePage => ({
  ...page,
  number: page.number + before,
  name: page.name === undefined ? name : `${name}: ${page.name}`,
})

/** Returns what a file in a mail says; nothing where it cannot be read, or is a mail again. */
async function readAttachment(
  { name, bytes }: MailAttachment,
  limits: ReadLimits,
): Promise<ReadParts | undefined> {
  try {
    const kind = fileKind(name, bytes)
    return kind === 'mail' ? undefined : await read(READERS[kind][1], bytes, limits)
  } catch (error) {
    if (error instanceof UnreadableFileError) return undefined
    throw error
  }
}
