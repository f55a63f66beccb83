import type { SourceCell } from '../source-document.ts'
import type { Rule } from './geometry.ts'
import { columnAt, type Region } from './regions.ts'
import { cellOf, type TextLine } from './text-lines.ts'

/** A gap below a row is larger than one within it by so much of the font's height. */
const ROW_GAP = 0.55

/**
 * Returns the rows of a region whose columns belong together: lines are drawn between them, its first line is a header by
 * its font, or its columns are of different kinds, as names beside dates. Nothing for columns that only stand beside each
 * other, as names in a list do.
 */
export function alignedRows(
  region: Region,
  across: readonly Rule[],
): readonly (readonly SourceCell[])[] | undefined {
  const { columns, lines } = region
  const dividers = dividersOf(region, across)
  if (lines.filter((line) => line.segments.length > 1).length < 2) return undefined
  if (dividers.length < 2 && !hasHeader(lines) && !areOfKinds(region)) return undefined
  return rowsOf(lines, dividers, columns.length).map((row) =>
    columns.map((_, column) =>
      cellOf(
        row
          .map((line) => line.segments.filter((one) => columnAt(columns, one.left) === column))
          .filter((segments) => segments.length > 0),
      ),
    ),
  )
}

/** Lines across that run along most of a region, between its lines. */
function dividersOf({ columns, lines }: Region, across: readonly Rule[]): readonly number[] {
  const [left, right] = [columns[0]?.from ?? 0, columns.at(-1)?.to ?? 0]
  const [top, bottom] = [lines[0]?.top ?? 0, Math.max(...lines.map((line) => line.bottom))]
  return across
    .filter(
      ({ at, from, to }) =>
        at > top && at < bottom && Math.min(to, right) - Math.max(from, left) > (right - left) * 0.7,
    )
    .map((rule) => rule.at)
}

function hasHeader([header, ...rest]: readonly TextLine[]): boolean {
  const fonts = new Set(header?.segments.map((segment) => segment.font))
  if (fonts.size !== 1 || (header?.segments.length ?? 0) < 2) return false
  return rest.every((line) => line.segments.every((segment) => !fonts.has(segment.font)))
}

const HAS_DIGIT = /\d/

/** Whether some columns hold figures and dates, and others hold none. */
function areOfKinds({ columns, lines }: Region): boolean {
  const shares = columns.map((_, column) => {
    const texts = lines.flatMap((line) =>
      line.segments.filter((one) => columnAt(columns, one.left) === column),
    )
    return texts.filter((one) => HAS_DIGIT.test(one.text)).length / Math.max(texts.length, 1)
  })
  return shares.some((share) => share >= 0.6) && shares.some((share) => share <= 0.3)
}

function rowsOf(
  lines: readonly TextLine[],
  dividers: readonly number[],
  columns: number,
): readonly (readonly TextLine[])[] {
  const begins = dividers.length > 0 ? afterDivider(dividers) : (afterGap(lines) ?? withMost(columns))
  const rows: TextLine[][] = []
  for (const line of lines) {
    const row = rows.at(-1)
    if (row && !begins(line, row)) row.push(line)
    else rows.push([line])
  }
  return rows
}

type Begins = (line: TextLine, row: readonly TextLine[]) => boolean

const afterDivider =
  (dividers: readonly number[]): Begins =>
  (line, row) =>
    dividers.some((at) => at > (row[0]?.top ?? 0) && at < line.bottom)

/** Where some lines stand nearer to each other than others, the far ones begin rows. */
function afterGap(lines: readonly TextLine[]): Begins | undefined {
  const isFar = (above: readonly TextLine[], line: TextLine) =>
    line.top - Math.max(...above.map((one) => one.bottom)) > ROW_GAP * line.size
  const far = lines.slice(1).map((line, i) => isFar(lines.slice(Math.max(0, i - 3), i + 1), line))
  return far.includes(true) ? (line, row) => isFar(row, line) : undefined
}

/** Where all lines stand evenly, those with something in the first column and in most of them begin rows. */
const withMost =
  (columns: number): Begins =>
  (line) =>
    line.segments.length > columns / 2
