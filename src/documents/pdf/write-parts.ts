import type { Fact, SheetTable } from '../sheet.ts'
import type { Paper } from './paper.ts'
import { ROW_PADDING, STRONG_RULE, STYLES, type TextStyle } from './style.ts'
import { type Column, writeRow } from './write-rows.ts'

/** Writes a text over the whole width, as one part: a heading (`H1`, `H2`) or a paragraph (`P`). */
export function writeText(paper: Paper, name: 'H1' | 'H2' | 'P', text: string, style: TextStyle): void {
  const tag = paper.begin(name)
  for (const line of paper.wrap(text, paper.width, style)) {
    if (paper.y + style.leading > paper.bottom) paper.nextPage()
    paper.line(line, { x: paper.left, y: paper.y }, style, tag)
    paper.y += style.leading
  }
  paper.end(tag)
}

const LABEL_WIDTH = 150
const GAP = 12

/** Writes what is known as a table of two columns: what it is, and what is known of it. */
export function writeFacts(paper: Paper, facts: readonly Fact[], style: TextStyle = STYLES.value): void {
  const columns: readonly Column[] = [
    { offset: 0, width: LABEL_WIDTH - GAP, style: STYLES.label, heads: true },
    { offset: LABEL_WIDTH, width: paper.width - LABEL_WIDTH, style },
  ]
  const table = paper.begin('Table')
  for (const { label, value } of facts) writeRow(paper, table, columns, [label, value], () => undefined)
  paper.end(table)
}

/** What must fit below a heading: the note, the columns' names and a row. */
const LEAST_BELOW_HEADING = 90

/** Writes a heading, which stands on no page alone. */
export function writeHeading(paper: Paper, text: string): void {
  paper.y += 22
  if (paper.y + STYLES.heading.leading + LEAST_BELOW_HEADING > paper.bottom) paper.nextPage()
  writeText(paper, 'H2', text, STYLES.heading)
  paper.y += 2
}

/** Writes a table with its heading; `shares` are the widths of its columns, which make up 1. */
export function writeTable(paper: Paper, table: SheetTable, shares: readonly number[]): void {
  writeHeading(paper, table.heading)
  writeText(paper, 'P', table.note, STYLES.note)
  if (table.rows.length === 0) return
  paper.y += 6
  const columns = columnsOf(paper, shares)
  const tag = paper.begin('Table')
  const row = paper.begin('TR', tag)
  writeColumnNames(paper, table.columns, columns, (name, place) => {
    const head = paper.begin('TH', row, 'Column')
    paper.line(name, place, STYLES.column, head)
    paper.end(head)
  })
  paper.end(row)
  // On the pages after the first, the names are for the eye: read aloud, they would come between two rows.
  const again = () =>
    writeColumnNames(paper, table.columns, columns, (name, place) => paper.line(name, place, STYLES.column))
  for (const texts of table.rows) writeRow(paper, tag, columns, texts, again)
  paper.end(tag)
}

function columnsOf(paper: Paper, shares: readonly number[]): readonly Column[] {
  let offset = 0
  return shares.map((share) => {
    const column = { offset, width: share * paper.width - GAP, style: STYLES.cell }
    offset += share * paper.width
    return column
  })
}

function writeColumnNames(
  paper: Paper,
  names: readonly string[],
  columns: readonly Column[],
  write: (name: string, place: { readonly x: number; readonly y: number }) => void,
): void {
  for (const [i, { offset }] of columns.entries())
    write(names[i] ?? '', { x: paper.left + offset, y: paper.y + ROW_PADDING })
  paper.y += 2 * ROW_PADDING + STYLES.column.leading
  paper.rule(paper.y, STRONG_RULE, 1)
}
