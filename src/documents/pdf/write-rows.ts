import type { Paper, Tag } from './paper.ts'
import { ROW_PADDING, RULE, type TextStyle } from './style.ts'

/** A column of a table: where it begins within the text, how wide it is, and how its cells look. */
export interface Column {
  readonly offset: number
  readonly width: number
  readonly style: TextStyle
  /** Its cells are the headings of their rows. */
  readonly heads?: true
}

/** A row that would leave fewer lines than this at the foot of a page goes to the next. */
const FEWEST_LINES = 2

/**
 * Writes a row of a table, on as many pages as it takes. `onNewPage` writes what stands above the rest of it there. Each
 * cell is one part for whoever has it read aloud, wherever its lines are.
 */
export function writeRow(
  paper: Paper,
  table: Tag,
  columns: readonly Column[],
  texts: readonly string[],
  onNewPage: () => void,
): void {
  const row = paper.begin('TR', table)
  const cells = columns.map((column, i) => ({
    ...column,
    lines: paper.wrap(texts[i] ?? '', column.width, column.style),
    tag: column.heads ? paper.begin('TH', row, 'Row') : paper.begin('TD', row),
  }))
  const leading = Math.max(...columns.map(({ style }) => style.leading))
  const count = Math.max(...cells.map(({ lines }) => lines.length))
  let written = 0
  while (written < count) {
    const room = Math.floor((paper.bottom - paper.y - 2 * ROW_PADDING) / leading)
    const left = count - written
    if (room < Math.min(left, FEWEST_LINES)) {
      paper.nextPage()
      onNewPage()
      continue
    }
    const now = Math.min(left, room)
    for (const { lines, offset, style, tag } of cells)
      for (const [i, line] of lines.slice(written, written + now).entries())
        if (line !== '')
          paper.line(line, { x: paper.left + offset, y: paper.y + ROW_PADDING + i * leading }, style, tag)
    paper.y += 2 * ROW_PADDING + now * leading
    written += now
  }
  paper.rule(paper.y, RULE, 0.5)
  for (const { tag } of cells) paper.end(tag)
  paper.end(row)
}
