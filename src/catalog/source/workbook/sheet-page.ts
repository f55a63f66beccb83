import { plainCell } from '../plain-line.ts'
import type { ReadLimits } from '../read-limits.ts'
import type { SourceCell, SourceNote, SourcePage } from '../source-document.ts'
import { UnreadableFileError } from '../unreadable-file-error.ts'
import { areaOf, placeText } from './cell-place.ts'
import type { Relation } from './relations.ts'
import type { SheetCells } from './sheet-cells.ts'

/** More places than this, empty ones with them, are no table that a person has made. */
const PLACES_PER_CELL = 20
const EMPTY: SourceCell = { text: '' }
const LONGEST_MERGED = 1_000

/** Returns a sheet as a page with one table, and what of its cells could not be read. */
export function sheetPage(
  of: { readonly number: number; readonly name: string },
  sheet: SheetCells,
  relations: ReadonlyMap<string, Relation>,
  limits: ReadLimits,
): { readonly page: SourcePage; readonly notes: readonly SourceNote[] } {
  const rows = new Map<number, SourceCell[]>()
  const notes: SourceNote[] = []
  const links = linkedPlaces(sheet, relations)
  const width = sheet.cells.reduce((widest, cell) => Math.max(widest, cell.column), 0)
  for (const cell of sheet.cells) {
    const { row, column, text, isUnknown } = cell
    if (isUnknown)
      notes.push({ code: 'formula-without-value', page: of.number, line: row, name: placeText(cell) })
    const link = links.get(placeText(cell))
    const cells = rows.get(row) ?? Array.from({ length: width }, () => EMPTY)
    cells[column - 1] = { text: plainCell(text), ...(link && { links: [link] }) }
    rows.set(row, cells)
    if (rows.size * width > limits.cells * PLACES_PER_CELL) throw new UnreadableFileError('too-much-text')
  }
  for (const area of sheet.merged) fillDown(area, rows)
  const inOrder = [...rows].toSorted(([a], [b]) => a - b).map(([line, cells]) => ({ line, cells }))
  const filled = inOrder.filter((row) => row.cells.some((cell) => cell.text !== ''))
  return { page: { ...of, blocks: filled.length === 0 ? [] : [{ kind: 'table', rows: filled }] }, notes }
}

/** A cell over several rows says the same of each of them. */
function fillDown(text: string, rows: ReadonlyMap<number, SourceCell[]>): void {
  const [first, last] = areaOf(text) ?? []
  const cell = first && rows.get(first.row)?.[first.column - 1]
  if (!cell || !last || last.row - first.row > LONGEST_MERGED) return
  for (let row = first.row + 1; row <= last.row; row++) {
    const cells = rows.get(row)
    if (cells?.[first.column - 1]?.text === '') cells[first.column - 1] = cell
  }
}

function linkedPlaces(
  { links }: SheetCells,
  relations: ReadonlyMap<string, Relation>,
): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  for (const { area, id } of links) {
    const target = relations.get(id)
    const [first] = areaOf(area) ?? []
    if (first && target?.isOutside && /^(?:https?|mailto):/i.test(target.target))
      places.set(placeText(first), target.target)
  }
  return places
}
