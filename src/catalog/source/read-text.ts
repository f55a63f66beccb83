import { decodeText } from './decode-text.ts'
import type { ReadLimits } from './read-limits.ts'
import type { SourcePage } from './source-document.ts'
import { textBlocks } from './text-blocks.ts'
import { UnreadableFileError } from './unreadable-file-error.ts'

/** Returns the pages of a plain text, which form feeds divide. Throws UnreadableFileError for what is no text. */
export function readText(bytes: Uint8Array, limits: ReadLimits): readonly SourcePage[] {
  const pages = decodeText(bytes, limits).split('\f')
  // Whoever ends each page with a form feed has ended the last one, too.
  if (pages.length > 1 && pages.at(-1)?.trim() === '') pages.pop()
  if (pages.length > limits.pages) throw new UnreadableFileError('too-many-pages')
  return pages.map((page, i) => ({ number: i + 1, blocks: textBlocks(page, limits) }))
}
