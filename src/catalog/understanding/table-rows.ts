import type { SourceCell } from '../source/source-document.ts'
import { type Column, columnOf } from './header-words.ts'
import { kindWord } from './kind-word.ts'
import type { Line } from './sections.ts'
import { wordsIn } from './words-in.ts'

/** A row of a table whose columns are known. */
export interface TableRow {
  readonly line: Line
  readonly cell: (column: Column) => string
  readonly links: (column: Column) => readonly string[]
  readonly has: (column: Column) => boolean
  /** The words above a column; none where it has no header. */
  readonly header: (column: Column) => string
  /** Cells of columns whose header is not known, with that header: "Status: i gang". */
  readonly others: readonly string[]
}

/** A table: its headers and its rows. */
export interface Table {
  readonly headers: readonly Line[]
  readonly columns: ReadonlySet<Column>
  readonly rows: readonly TableRow[]
}

const LEAST_COLUMNS = 2
const MOST_CELLS = 100

/** Returns the tables of a file with the columns that their headers name. Without a header, that of none is guessed. */
export function tablesOf(lines: readonly Line[]): readonly Table[] {
  const byTable = Map.groupBy(
    lines.filter(({ cells }) => cells !== undefined),
    ({ table }) => table,
  )
  return [...byTable.values()].map(tableOf)
}

function tableOf(lines: readonly Line[]): Table {
  let columns: readonly (Column | undefined)[] = []
  let names: readonly string[] = []
  const headers: Line[] = []
  const rows: TableRow[] = []
  for (const line of lines) {
    const cells = (line.cells ?? []).slice(0, MOST_CELLS)
    const named = namedColumns(cells)
    if (named) {
      headers.push(line)
      columns = named
      names = cells.map(({ text }) => wordsIn(text))
    } else rows.push(rowOf(line, cells, columns.length > 0 ? columns : byShape(cells), names))
  }
  const known = rows.length > 0 && headers.length === 0 ? byShape(rows[0]?.line.cells ?? []) : columns
  return { headers, rows, columns: new Set(known.filter((column) => column !== undefined)) }
}

/** The columns that a row names, if it is a header: two names at least, and nothing that is none but an odd one. */
function namedColumns(cells: readonly SourceCell[]): readonly (Column | undefined)[] | undefined {
  const named = cells.map(({ text }) => columnOf(text))
  const count = named.filter((column) => column !== undefined).length
  const filled = cells.filter(({ text }) => text.trim() !== '').length
  if (count < LEAST_COLUMNS || count * 2 < filled || cells.some(({ text }) => /\d{2}/.test(text)))
    return undefined
  // The second of two columns alike holds something else.
  return named.map((column, i) => (named.indexOf(column) === i ? column : undefined))
}

function rowOf(
  line: Line,
  cells: readonly SourceCell[],
  columns: readonly (Column | undefined)[],
  names: readonly string[],
): TableRow {
  const at = (column: Column) => columns.indexOf(column)
  return {
    line,
    cell: (column) => wordsIn(cells[at(column)]?.text ?? ''),
    links: (column) => cells[at(column)]?.links ?? [],
    has: (column) => at(column) >= 0,
    header: (column) => names[at(column)] ?? '',
    others: cells.flatMap(({ text }, i) =>
      columns[i] === undefined && text.trim() !== ''
        ? [[names[i] ?? '', wordsIn(text)].filter((part) => part !== '').join(': ')]
        : [],
    ),
  }
}

/** Without a header, a row of agreements is known by its second cell; its others stand in KOMBIT's order. */
function byShape(cells: readonly SourceCell[]): readonly (Column | undefined)[] {
  const kind = cells.findIndex(({ text }) => kindWord(text.split(/\s+/, 12)) !== undefined)
  return kind === 1 && cells.length === 5 ? ['solution', 'agreement', 'sent', 'audience', 'deadline'] : []
}
