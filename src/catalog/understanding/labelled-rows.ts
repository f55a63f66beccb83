import { type Column, columnOf } from './header-words.ts'
import { type Line, paragraphsOf } from './sections.ts'
import type { Table } from './table-rows.ts'
import { wordsIn } from './words-in.ts'

/** A row that is written downwards, and the lines that it takes; without a table where it is none that can be read. */
export interface LabelledRow {
  readonly table?: Table
  readonly lines: readonly Line[]
}

const LABELLED = /^[^\p{L}\d]*(\p{L}[\p{L} ./-]{1,38}):\s+(\S.*)$/u
const LEAST_LABELS = 3
const OBLIGATION = /^(?:opgave|aftale)/i

/**
 * Returns the paragraphs whose every line says first what it holds ("Frist: 30. september"), each as a table of one row.
 * A paragraph with a line that does not is left alone: nobody knows which label its words belong to.
 */
export function labelledRows(lines: readonly Line[]): readonly LabelledRow[] {
  return paragraphsOf(lines.filter(({ cells }) => cells === undefined)).flatMap(labelledRow)
}

const isDate = (column: Column) => column === 'start' || column === 'deadline'

/** Returns what a line says that it holds, or undefined: "Frist: 30. september" holds the deadline. */
export function labelOf({ text }: Line): Column | undefined {
  return columnOf(LABELLED.exec(text)?.[1] ?? '')
}

function labelledRow(lines: readonly Line[]): readonly LabelledRow[] {
  const parts = lines.map(({ text }) => LABELLED.exec(text))
  if (parts.includes(null)) return []
  const cells = parts.map((part, i) => ({
    name: wordsIn(part?.[1] ?? ''),
    text: wordsIn(part?.[2] ?? ''),
    column: columnOf(part?.[1] ?? ''),
    links: lines[i]?.links ?? [],
  }))
  const columns = cells.flatMap(({ column }) => column ?? [])
  const [first] = lines
  const isObligation = cells.some(({ name }) => OBLIGATION.test(name)) && columns.some(isDate)
  // The same label twice is two things under each other, and not one row.
  if (!first || columns.length < LEAST_LABELS || new Set(columns).size < columns.length)
    return isObligation ? [{ lines }] : []
  const at = (column: Column) => cells.find((cell) => cell.column === column)
  const row = {
    line: { ...first, text: lines.map(({ text }) => text.trim()).join(' | ') },
    cell: (column: Column) => at(column)?.text ?? '',
    links: (column: Column) => at(column)?.links ?? [],
    has: (column: Column) => at(column) !== undefined,
    header: (column: Column) => at(column)?.name ?? '',
    others: cells.filter(({ column }) => column === undefined).map(({ name, text }) => `${name}: ${text}`),
  }
  return [{ table: { headers: [], columns: new Set(columns), rows: [row] }, lines }]
}
