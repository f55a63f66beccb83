import type { BackupHeader } from '#storage/backup/backup-header.ts'

/** Prints what a backup holds: for programs as JSON, and for a person in a sentence on standard error. */
export function reportRows(done: string, { at, migration, tables, jobs }: BackupHeader, json = false): void {
  if (json) console.log(JSON.stringify({ at, migration, tables, jobs }))
  const rows = Object.values(tables).reduce((sum, n) => sum + n, 0)
  console.error(`${done}: ${rows} rows of ${Object.keys(tables).length} tables and ${jobs} jobs, as of ${at}`)
}
