import type { MailToRead } from '#domain/ports/mail-reader.ts'
import type { ReadLimits } from '../read-limits.ts'
import type { SourceBlock, SourceDocument } from '../source-document.ts'
import { textBlocks } from '../text-blocks.ts'
import { UnreadableFileError } from '../unreadable-file-error.ts'
import { withinLimits } from '../within-limits.ts'
import { htmlBlocks } from './html-blocks.ts'
import { counted } from './html-page.ts'
import { htmlTree } from './html-tree.ts'

/**
 * Returns what a mail says that Outlook hands over, read as the body of a mail's file is. One without a word has no pages.
 * Throws UnreadableFileError.
 */
export function mailDocument({ subject, body, sent }: MailToRead, limits: ReadLimits): SourceDocument {
  if (body.content.length > limits.characters) throw new UnreadableFileError('too-much-text')
  const blocks =
    body.type === 'html'
      ? counted(htmlBlocks(htmlTree(body.content)))
      : textBlocks(body.content.toWellFormed(), limits)
  return {
    name: 'mail',
    kind: 'mail',
    hash: '',
    title: subject.toWellFormed().trim(),
    ...(sent && { written: sent }),
    pages: blocks.some(hasText) ? withinLimits([{ number: 1, blocks }], limits) : [],
  }
}

const hasText = (block: SourceBlock) =>
  block.kind === 'text'
    ? block.lines.some(({ text }) => text !== '')
    : block.rows.some(({ cells }) => cells.some(({ text }) => text !== ''))
