import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { ReadParts } from '../read-file.ts'
import type { ReadLimits } from '../read-limits.ts'
import type { SourceNote } from '../source-document.ts'
import { UnreadableFileError } from '../unreadable-file-error.ts'
import { footersOf } from './footers.ts'
import type { PageParts } from './geometry.ts'
import { openPdf } from './open-pdf.ts'
import { pageBlocks } from './page-blocks.ts'
import { pageParts } from './page-parts.ts'
import { sourcePages } from './source-pages.ts'

/**
 * Returns what the text layer of a PDF says, with its tables put together. Throws UnreadableFileError when it is locked,
 * damaged, too large, or has nothing but pictures.
 */
export async function readPdf(bytes: Uint8Array, limits: ReadLimits): Promise<ReadParts> {
  const pdf = await openPdf(bytes)
  try {
    const parts = await partsOf(pdf, limits)
    if (parts.every(hasNoWords))
      throw new UnreadableFileError(parts.some((page) => page.hasPictures) ? 'no-text' : 'empty')
    const isFooter = footersOf(parts)
    const pages = sourcePages(
      parts.map((page) => ({ number: page.number, blocks: pageBlocks(page, isFooter) })),
    )
    const notes = parts.filter((page) => hasNoWords(page) && page.hasPictures).map(noteOf)
    const title = await titleOf(pdf)
    return { pages, ...(title && { title }), ...(notes.length > 0 && { notes }) }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function partsOf(pdf: PDFDocumentProxy, limits: ReadLimits): Promise<readonly PageParts[]> {
  if (pdf.numPages > limits.pages) throw new UnreadableFileError('too-many-pages')
  const parts: PageParts[] = []
  let characters = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const one = await pageParts(page)
    page.cleanup()
    characters = one.words.reduce((sum, word) => sum + word.text.length, characters)
    if (characters > limits.characters) throw new UnreadableFileError('too-much-text')
    parts.push(one)
  }
  return parts
}

const hasNoWords = (page: PageParts) => page.words.length === 0 && page.turned.length === 0

const noteOf = (page: PageParts): SourceNote => ({ code: 'only-pictures', page: page.number })

async function titleOf(pdf: PDFDocumentProxy): Promise<string | undefined> {
  const { info } = await pdf.getMetadata()
  const title = (info as { Title?: unknown }).Title
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : undefined
}
