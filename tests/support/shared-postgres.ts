import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as passing } from 'node:timers/promises'
import { inject } from 'vitest'
import type { Log } from '#domain/ports/log.ts'
import { stopBoss } from '#storage/queue/start-boss.ts'
import { openPostgres } from '#storage/server/open-postgres.ts'
import { postgresIn, startPostgresIn } from './postgres.ts'

const TEMPLATE = 'migrated'
let started: Promise<string> | undefined

/** Makes a database of one's own, brought up to date and empty, in the PostgreSQL of the run; returns its URL. */
export async function aMigratedDatabase(log: Log): Promise<string> {
  started ??= startShared(inject('postgresFolder'), log)
  return postgresIn(await started, TEMPLATE).createDatabase()
}

/** Makes a database of one's own without a table; returns its URL. */
export async function anEmptyDatabase(log: Log): Promise<string> {
  started ??= startShared(inject('postgresFolder'), log)
  return postgresIn(await started).createDatabase()
}

/** Migrations are run once, and copied: forty files would each spend seconds on them. Returns the folder. */
async function startShared(folder: string, log: Log): Promise<string> {
  const ready = join(folder, 'ready')
  if (!isFirst(folder)) {
    await appears(ready)
    return folder
  }
  startPostgresIn(folder)
  const database = await openPostgres(await postgresIn(folder).createDatabase(TEMPLATE), log)
  await stopBoss(database.boss)
  await database.close()
  writeFileSync(ready, '')
  return folder
}

/** Returns whether nobody else of the run has begun to start it. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(join(folder, 'starting'))
    return true
  } catch {
    return false
  }
}

/** Resolves once a file is there. Throws after two minutes. */
async function appears(path: string): Promise<void> {
  const deadline = performance.now() + 120_000
  while (!existsSync(path)) {
    if (performance.now() > deadline)
      throw new Error(`the worker that began to start PostgreSQL never made ${path}`)
    await passing(50)
  }
}
