import { backUp } from '#storage/backup/back-up.ts'
import { restore } from '#storage/backup/restore.ts'
import { createLog } from '../log.ts'
import { WrongUsageError } from './command-errors.ts'
import { existingLocation, locationOf } from './location.ts'
import { reportRows } from './report-rows.ts'

/** Writes what an embedded database holds into an empty PostgreSQL: all of it, or nothing. The folder stays as it is. */
export async function moveCommand(options: { data: string; json?: boolean }): Promise<void> {
  const from = existingLocation(options.data)
  const to = locationOf(undefined)
  if (to?.kind !== 'postgres') throw new WrongUsageError('name the PostgreSQL to move to: DATABASE_URL')
  const log = createLog('warn')
  const header = await restore(to, { log }, backUp(from, { log }))
  reportRows(`${options.data} is moved`, header, options.json)
}
