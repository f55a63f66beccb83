import { alignedRows } from './aligned-rows.ts'
import type { Rule } from './geometry.ts'
import type { LaidOut } from './laid-out.ts'
import { columnAt, type Region } from './regions.ts'
import { cellOf, type TextLine } from './text-lines.ts'

/** A gap so much larger than the font, between lines of one column, begins a new paragraph. */
const PARAGRAPH = 0.75

/** Returns a region as text, as a table, or as columns that are read one after the other. */
export function regionBlocks(region: Region, across: readonly Rule[]): readonly LaidOut[] {
  const { columns, lines } = region
  if (columns.length === 1) return paragraphs(lines)
  const rows = alignedRows(region, across)
  if (rows) {
    const starts = [...columns.map((column) => column.from), columns.at(-1)?.to ?? 0]
    return [{ kind: 'table', top: topOf(lines), rows, columns: starts }]
  }
  return columns.flatMap((_, column) =>
    paragraphs(
      lines.flatMap((line) => {
        const segments = line.segments.filter((one) => columnAt(columns, one.left) === column)
        return segments.length === 0 ? [] : [{ ...line, segments }]
      }),
    ),
  )
}

const topOf = (lines: readonly TextLine[]) => lines[0]?.top ?? 0

function paragraphs(lines: readonly TextLine[]): readonly LaidOut[] {
  const blocks: TextLine[][] = []
  for (const line of lines) {
    const open = blocks.at(-1)
    const last = open?.at(-1)
    if (open && last && line.top - last.bottom < PARAGRAPH * line.size) open.push(line)
    else blocks.push([line])
  }
  return blocks.map((block) => ({
    kind: 'text',
    top: topOf(block),
    lines: block.map((line) => cellOf([line.segments])),
  }))
}
