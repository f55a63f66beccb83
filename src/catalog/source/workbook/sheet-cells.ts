import type { ReadLimits } from '../read-limits.ts'
import { UnreadableFileError } from '../unreadable-file-error.ts'
import { xmlEvents } from '../xml-events.ts'
import type { CellFormat } from './cell-formats.ts'
import { type CellPlace, cellPlace } from './cell-place.ts'
import { numberText } from './number-text.ts'
import { unescaped } from './shared-strings.ts'

/** What cells of a sheet refer to. */
export interface WorkbookParts {
  readonly strings: readonly string[]
  readonly formats: readonly CellFormat[]
  readonly from1904: boolean
}

/** A cell with something in it. */
interface SheetCell extends CellPlace {
  readonly text: string
  /** That its formula came without a value. */
  readonly isUnknown: boolean
}

/** What a sheet says, before it is laid out in rows. */
export interface SheetCells {
  readonly cells: readonly SheetCell[]
  /** Areas that are one cell, and the areas of links with the ids of where they lead. */
  readonly merged: readonly string[]
  readonly links: readonly { readonly area: string; readonly id: string }[]
}

/** Columns beyond this hold no text that anybody reads in a meeting. */
const MOST_COLUMNS = 256
const MOST_AREAS = 10_000

/** Returns the cells of a sheet that have something in them, whatever the sheet says its size is. */
export function sheetCells(bytes: Uint8Array, parts: WorkbookParts, limits: ReadLimits): SheetCells {
  const cells: SheetCell[] = []
  const merged: string[] = []
  const links: { area: string; id: string }[] = []
  let at: CellPlace = { row: 0, column: 0 }
  let open: OpenCell = NO_CELL
  let reads: 'value' | 'inline' | undefined
  const ended = () => {
    const cell = cellOf(open, at, parts)
    if (!cell) return
    cells.push(cell)
    if (cells.length > limits.cells || at.column > MOST_COLUMNS)
      throw new UnreadableFileError('too-much-text')
  }
  const opened: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => void>> = {
    row: ({ r }) => {
      at = { row: Number(r ?? at.row + 1), column: 0 }
    },
    c: ({ r, t = 'n', s = '0' }) => {
      at = cellPlace(r ?? '') ?? { row: at.row, column: at.column + 1 }
      open = { ...NO_CELL, type: t, style: Number(s) }
    },
    f: () => {
      open = { ...open, hasFormula: true }
    },
    mergeCell: ({ ref = '' }) => {
      if (merged.length < MOST_AREAS) merged.push(ref)
    },
    hyperlink: ({ ref = '', id = '' }) => {
      if (links.length < MOST_AREAS) links.push({ area: ref, id })
    },
  }
  xmlEvents(bytes, {
    open: (name, attributes) => {
      if (Object.hasOwn(opened, name)) opened[name]?.(attributes)
      reads = name === 'v' ? 'value' : name === 't' ? 'inline' : undefined
    },
    text: (text) => {
      if (reads) open = { ...open, [reads]: open[reads] + text }
    },
    close: (name) => {
      reads = undefined
      if (name === 'c') ended()
    },
  })
  return { cells, merged, links }
}

interface OpenCell {
  readonly type: string
  readonly style: number
  readonly value: string
  readonly inline: string
  readonly hasFormula: boolean
}

const NO_CELL: OpenCell = { type: 'n', style: 0, value: '', inline: '', hasFormula: false }

function cellOf(open: OpenCell, at: CellPlace, parts: WorkbookParts): SheetCell | undefined {
  const text = textOf(open, parts)
  // A text that a formula gives may be empty; what never was worked out has no value at all.
  const isUnknown = open.hasFormula && open.value === '' && open.inline === '' && open.type !== 'str'
  return text === '' && !isUnknown ? undefined : { ...at, text, isUnknown }
}

function textOf(
  { type, style, value, inline }: OpenCell,
  { strings, formats, from1904 }: WorkbookParts,
): string {
  switch (type) {
    case 's':
      return value === '' ? '' : (strings[Number(value)] ?? '')
    case 'inlineStr':
      return unescaped(inline)
    case 'str':
      return unescaped(value)
    case 'b':
      return value === '1' ? 'SAND' : 'FALSK'
    case 'd':
      return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '').replace('T', ' ')
    case 'e':
      return value
    default:
      return numberText(value, formats[style] ?? 'number', from1904)
  }
}
