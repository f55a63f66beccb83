import { stringify } from 'csv-stringify/sync'
import type { AuditEntry } from '#domain/audit.ts'

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
 * be read as a formula is made text, since names come from outside.
 */
export function auditCsv(entries: readonly AuditEntry[]): string {
  const rows = entries.map(({ at, details, by, ...entry }) => ({
    ...entry,
    at: at.toString({ fractionalSecondDigits: 3 }),
    details: JSON.stringify(details),
    name: by?.name ?? '',
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
