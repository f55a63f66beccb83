import { stringify } from 'csv-stringify/sync'
import type { AuditEntry } from '#domain/audit.ts'
import { oneLine } from '#domain/one-line.ts'

const COLUMNS = [
  'municipality',
  'seq',
  'at',
  'action',
  'subject',
  'details',
  'via',
  'address',
  'name',
  'person',
  'hash',
]

/**
 * Returns entries as a file that Excel in Danish opens by a double click: UTF-8 with its mark, semicolons. What would
 * be read as a formula is made text, since names come from outside: also behind blanks, which a sheet may take away, and
 * on a line of its own, which csv-stringify does not quote where lines end as in Windows.
 */
export function auditCsv(entries: readonly AuditEntry[]): string {
  const rows = entries.map(({ at, details, by, ...entry }) => ({
    ...entry,
    at: at.toString({ fractionalSecondDigits: 3 }),
    subject: cell(entry.subject),
    details: JSON.stringify(details),
    name: cell(by?.name ?? ''),
    person: by?.id ?? '',
  }))
  return stringify(rows, {
    bom: true,
    header: true,
    delimiter: ';',
    record_delimiter: 'windows',
    columns: COLUMNS,
    escape_formulas: true,
  })
}

const cell = (words: string) => oneLine(words).replace(/^[\s\p{Cf}]+/u, '')
