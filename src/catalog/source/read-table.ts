import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from './decode-text.ts'
import { plainCell } from './plain-line.ts'
import type { ReadLimits } from './read-limits.ts'
import type { SourcePage, SourceRow } from './source-document.ts'
import { UnreadableFileError } from './unreadable-file-error.ts'

const SEPARATORS = [';', ',', '\t'] as const
/** How many lines of a file tell what divides its cells. */
const LINES_LOOKED_AT = 30
const CHARACTERS_LOOKED_AT = 64 * 1024
/** How Excel is told, in a first line, what divides the cells of the others. */
const SAYS_SEPARATOR = /^sep=([;,\t])\r?\n/i

/** Returns the rows of a file of separated values as one table. Throws UnreadableFileError. */
export function readTable(bytes: Uint8Array, limits: ReadLimits): readonly SourcePage[] {
  const whole = decodeText(bytes, limits)
  const said = SAYS_SEPARATOR.exec(whole)
  const text = said ? whole.slice(said[0].length) : whole
  const first = said ? 2 : 1
  const rows: SourceRow[] = []
  let cells = 0
  let next = first
  const options = {
    delimiter: said?.[1] ?? separatorOf(text),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: limits.charactersOfLine * 4,
    on_record: (record: readonly string[], { lines }: { readonly lines: number }) => {
      cells += record.length
      if (cells > limits.cells) throw new UnreadableFileError('too-much-text')
      // A cell may hold lines: a row begins where the one before it has ended.
      const row = { line: next, cells: record.map((cell) => ({ text: plainCell(cell) })) }
      next = first + lines
      if (row.cells.some((cell) => cell.text !== '')) rows.push(row)
      return null
    },
  }
  try {
    parse(text, options)
  } catch (cause) {
    if (!(cause instanceof CsvError) || cause.code !== 'CSV_MAX_RECORD_SIZE') throw cause
    throw new UnreadableFileError('too-much-text', undefined, { cause })
  }
  return [{ number: 1, blocks: rows.length === 0 ? [] : [{ kind: 'table', rows }] }]
}

/** The separator that most lines agree on, outside of quotes; what Danish Excel writes where none do. */
function separatorOf(text: string): string {
  const start = text.slice(0, CHARACTERS_LOOKED_AT).replace(/"[^"]{0,5000}"/g, '')
  const lines = start.split(/\r?\n/, LINES_LOOKED_AT)
  const agreed = SEPARATORS.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1).filter((count) => count > 0)
    const most = [...Map.groupBy(counts, (count) => count).values()].map((same) => same.length)
    return { separator, lines: Math.max(0, ...most), cells: counts.reduce((a, b) => a + b, 0) }
  })
  return agreed.toSorted((a, b) => b.lines - a.lines || b.cells - a.cells)[0]?.separator ?? ';'
}
