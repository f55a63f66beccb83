import type { TextLine } from './text-lines.ts'

/** Lines below each other that share their columns. */
export interface Region {
  readonly lines: readonly TextLine[]
  readonly columns: readonly Interval[]
}

export interface Interval {
  readonly from: number
  readonly to: number
}

/** How far below each other lines may stand, by the height of their font, when they are of one region. */
const FAR_BELOW = 1.9
const FAR_BELOW_IN_COLUMNS = 4
/** A font so much larger is a heading's. */
const LARGER = 1.2

/** Returns lines, from the top, as regions: a new one begins where columns end, after a gap, and at a heading. */
export function regionsOf(lines: readonly TextLine[]): readonly Region[] {
  const regions: Region[] = []
  for (const line of lines) {
    const open = regions.at(-1)
    const columns = open && joined(open, line)
    if (open && columns) regions[regions.length - 1] = { lines: [...open.lines, line], columns }
    else regions.push({ lines: [line], columns: columnsOf([], line) })
  }
  return regions
}

/** The columns of a region with a line more; nothing where the line is not of it. */
function joined(region: Region, line: TextLine): readonly Interval[] | undefined {
  const isSingle = region.columns.length === 1
  const last = region.lines.reduce((lowest, one) => Math.max(lowest, one.bottom), -Infinity)
  const size = Math.max(line.size, ...region.lines.slice(-2).map((one) => one.size))
  const gap = line.top - last
  const most = isSingle || line.segments.length === 1 ? FAR_BELOW : FAR_BELOW_IN_COLUMNS
  if (gap > most * size * 0.75) return undefined
  if (isSingle && (line.segments.length > 1 || differs(line.size, region.lines.at(-1)?.size ?? 0)))
    return undefined
  const columns = columnsOf(region.columns, line)
  const stays = columns.length === 1 || [...region.lines, line].every((one) => areApart(one, columns))
  return stays ? columns : undefined
}

const differs = (a: number, b: number) => Math.max(a, b) > Math.min(a, b) * LARGER

function columnsOf(columns: readonly Interval[], line: TextLine): readonly Interval[] {
  const all = [...columns, ...line.segments.map(({ left, right }) => ({ from: left, to: right }))]
  const whole: Interval[] = []
  for (const one of all.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1)
    if (last && one.from < last.to + 1)
      whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, one.to) }
    else whole.push(one)
  }
  return whole
}

/** Whether no two parts of a line stand in the same column. */
function areApart(line: TextLine, columns: readonly Interval[]): boolean {
  const places = line.segments.map(({ left }) => columnAt(columns, left))
  return new Set(places).size === places.length
}

/** Returns which of the columns a place is in. */
export const columnAt = (columns: readonly Interval[], left: number): number =>
  columns.findLastIndex((column) => column.from <= left + 0.01)
