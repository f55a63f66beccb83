import type { ReadLimits } from './read-limits.ts'
import type { SourceBlock, SourceCell, SourcePage } from './source-document.ts'
import { UnreadableFileError } from './unreadable-file-error.ts'

/**
 * Returns the pages of a file when something stands on them and they are within the limits. Throws UnreadableFileError
 * otherwise: whatever reads them next may take their sizes for granted.
 */
export function withinLimits(pages: readonly SourcePage[], limits: ReadLimits): readonly SourcePage[] {
  if (pages.length > limits.pages) throw new UnreadableFileError('too-many-pages')
  let characters = 0
  let cells = 0
  for (const text of pages.flatMap((page) => page.blocks).flatMap(textsIn)) {
    characters += text.length
    cells++
    if (text.length > limits.charactersOfLine || characters > limits.characters || cells > limits.cells)
      throw new UnreadableFileError('too-much-text')
  }
  if (characters === 0) throw new UnreadableFileError('empty')
  return pages
}

function textsIn(block: SourceBlock): readonly string[] {
  if (block.kind === 'text') return block.lines.map((line) => line.text)
  return block.rows.flatMap((row) => row.cells.filter(isFilled).map((cell) => cell.text))
}

const isFilled = (cell: SourceCell) => cell.text !== ''
