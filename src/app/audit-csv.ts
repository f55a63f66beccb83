import { csvOf } from '#documents/csv.ts'
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

/** Returns entries as a file that Excel in Danish opens by a double click. */
export function auditCsv(entries: readonly AuditEntry[]): string {
  const rows = entries.map(({ at, details, by, ...entry }) => ({
    ...entry,
    at: at.toString({ fractionalSecondDigits: 3 }),
    details: JSON.stringify(details),
    name: by?.name ?? '',
    person: by?.id ?? '',
  }))
  return csvOf(rows, Object.fromEntries(COLUMNS.map((column) => [column, column])))
}
