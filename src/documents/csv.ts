import { stringify } from 'csv-stringify/sync'
import { oneLine } from '#domain/one-line.ts'

/**
 * Returns rows as a file that Excel in Danish opens by a double click: UTF-8 with its mark, semicolons. What would be
 * read as a formula is made text, since names come from outside: also behind blanks, which a sheet may take away, and on
 * a line of its own, which csv-stringify does not quote where lines end as in Windows. `columns` are the keys of a row,
 * each with its heading.
 */
export function csvOf(
  rows: readonly Readonly<Record<string, unknown>>[],
  columns: Readonly<Record<string, string>>,
): string {
  const cells = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, cell(value)])),
  )
  return stringify(cells, {
    bom: true,
    header: true,
    delimiter: ';',
    record_delimiter: 'windows',
    columns: { ...columns },
    escape_formulas: true,
  })
}

const cell = (value: unknown) =>
  typeof value === 'string' ? oneLine(value).replace(/^[\s\p{Cf}]+/u, '') : value
