import type { SourceCell } from '../source-document.ts'
import { UnreadableFileError } from '../unreadable-file-error.ts'
import { type HtmlElement, nearest } from './html-tree.ts'

/** More columns than any table of a mail. */
const MOST_COLUMNS = 60
const MOST_ROWS_SPANNED = 200
const EMPTY: SourceCell = { text: '' }

/**
 * Returns the rows of a table that holds data: nothing for one that only lays out a mail, which has other tables in it, or
 * fewer than two rows of two cells with something in them. `cellOf` gives what a cell says.
 */
export function dataRows(
  table: HtmlElement,
  cellOf: (element: HtmlElement) => SourceCell,
): readonly (readonly SourceCell[])[] | undefined {
  if (nearest(table, ['table']).length > 0) return undefined
  const rows = nearest(table, ['tr'])
  const grid: SourceCell[][] = rows.map(() => [])
  for (const [i, row] of rows.entries()) placeRow(row, i, grid, cellOf)
  const filled = grid.filter((row) => row.some((cell) => cell.text !== ''))
  const wide = filled.filter((row) => row.filter((cell) => cell.text !== '').length > 1)
  if (wide.length < 2) return undefined
  const width = Math.max(...filled.map((row) => row.length))
  return filled.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? EMPTY))
}

/** A cell over several rows says the same of each of them; of several columns it stands in the first. */
function placeRow(
  row: HtmlElement,
  at: number,
  grid: SourceCell[][],
  cellOf: (element: HtmlElement) => SourceCell,
): void {
  let column = 0
  for (const element of nearest(row, ['td', 'th'])) {
    while (grid[at]?.[column]) column++
    if (column > MOST_COLUMNS) throw new UnreadableFileError('too-much-text')
    const across = Math.min(spanOf(element.attributes.colspan), MOST_COLUMNS)
    const down = Math.min(spanOf(element.attributes.rowspan), MOST_ROWS_SPANNED)
    const cells = [cellOf(element), ...Array.from({ length: across - 1 }, () => EMPTY)]
    for (const line of grid.slice(at, at + down))
      for (const [i, cell] of cells.entries()) line[column + i] = cell
    column += across
  }
}

const spanOf = (text: string | undefined) => Math.max(1, Math.trunc(Number(text ?? 1)) || 1)
