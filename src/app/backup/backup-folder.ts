import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'

/** Where backups are kept, and how many. */
export interface BackupPlace {
  readonly folder: string
  readonly keep: number
}

/** A backup that is whole. */
export interface KeptBackup {
  readonly file: string
  readonly at: Temporal.Instant
}

/** Of UTC, so that names stand in the order of time. */
const NAME = /^fristvagt-(\d{8}T\d{6}Z)\.backup$/
const UNFINISHED = /^fristvagt-\d{8}T\d{6}Z\.backup\.part$/

/** Returns the path of a backup of a moment. */
export function backupAt(folder: string, at: Temporal.Instant): string {
  const moment = at.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString().replace(/[-:]/g, '')
  return join(folder, `fristvagt-${moment}.backup`)
}

/** Returns the backups in a folder, the newest first; what has another name is not looked at. Throws where there is none. */
export async function backupsIn(folder: string): Promise<readonly KeptBackup[]> {
  const names = (await readdir(folder)).toSorted().toReversed()
  return names.flatMap((name) => {
    const [, moment] = NAME.exec(name) ?? []
    return moment === undefined ? [] : [{ file: join(folder, name), at: Temporal.Instant.from(moment) }]
  })
}

/** Returns what tells when the newest backup in a folder was written. */
export const lastBackupIn = (folder: string) => async () => (await backupsIn(folder))[0]?.at

/** Deletes all but the newest backups; those whose name another program gave stay. */
export async function letGoOfOld({ folder, keep }: BackupPlace): Promise<void> {
  for (const { file } of (await backupsIn(folder)).slice(keep)) await rm(file, { force: true })
}

/** Deletes what a process that died has left half written. */
export async function letGoOfUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (UNFINISHED.test(name)) await rm(join(folder, name), { force: true })
}
