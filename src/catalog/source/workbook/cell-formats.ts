import { xmlEvents } from '../xml-events.ts'

/**
 * What a number in a cell stands for: a day, the month or year that it shows of one, a time, a code with zeros before it
 * (of how many digits), or a number.
 */
export type CellFormat =
  | 'number'
  | 'day'
  | 'month'
  | 'year'
  | 'time'
  | 'day and time'
  | { readonly digits: number }

/** The formats that have no text, by their numbers; a language's own are days as well. */
const BUILT_IN_DAYS: readonly (readonly [from: number, to: number, is: CellFormat])[] = [
  [14, 16, 'day'],
  [17, 17, 'month'],
  [18, 21, 'time'],
  [22, 22, 'day and time'],
  [27, 31, 'day'],
  [32, 35, 'time'],
  [36, 36, 'day'],
  [45, 47, 'time'],
  [50, 58, 'day'],
]

/** Returns the formats of a workbook's cells, by the number with which a cell refers to one. */
export function cellFormats(bytes: Uint8Array | undefined): readonly CellFormat[] {
  const formats: CellFormat[] = []
  if (!bytes) return formats
  const own = new Map<number, CellFormat>()
  let isOfCells = false
  xmlEvents(bytes, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') own.set(Number(numFmtId), formatOf(formatCode))
      if (name === 'cellXfs') isOfCells = true
      if (name === 'xf' && isOfCells) formats.push(own.get(Number(numFmtId)) ?? builtIn(Number(numFmtId)))
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false
    },
  })
  return formats
}

const builtIn = (id: number): CellFormat =>
  BUILT_IN_DAYS.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'number'

/** Texts in quotes, escaped signs and what stands in brackets (colours, languages, conditions) are no part of a date. */
const NOT_PATTERN = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g

function formatOf(code: string): CellFormat {
  const pattern = (code.split(';', 1)[0] ?? '').replace(NOT_PATTERN, '').toLowerCase()
  if (/^0{2,}$/.test(pattern)) return { digits: pattern.length }
  if (pattern.includes('general') || pattern.includes('standard')) return 'number'
  const hasTime = /[hs]/.test(pattern)
  if (pattern.includes('d')) return hasTime ? 'day and time' : 'day'
  // In a format m is a month, but beside hours or seconds a minute.
  if (hasTime) return 'time'
  if (pattern.includes('m')) return 'month'
  return /[yå]/.test(pattern) ? 'year' : 'number'
}
