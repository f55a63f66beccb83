import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '#domain/ports/log.ts'
import type { Database } from '../database.ts'
import { DurableNodeFs } from './durable-node-fs.ts'
import { lockFolder } from './folder-lock.ts'
import { openEmbedded } from './open-embedded.ts'
import { syncPath, syncTree } from './sync-tree.ts'
import { readTemplate } from './template.ts'
import { keepUp } from './upkeep.ts'

const DATABASE = 'database'

/** Returns whether there is a database in a folder, so that a wrong name is told before one is made there. */
export const holdsDatabase = (folder: string): boolean => existsSync(join(folder, DATABASE))

/**
 * Opens the database in a folder, made when it is not there; `template` is the path of a dumped new database, `upTo` the
 * migration to stop at.
 * Throws FolderInUseError.
 */
export async function openFolder(
  folder: string,
  log: Log,
  template?: string,
  upTo?: string,
): Promise<Database> {
  mkdirSync(folder, { recursive: true })
  // The files of the database are readable to all: only its folder keeps them from other users of the machine.
  chmodSync(folder, 0o700)
  const unlock = lockFolder(folder)
  try {
    const opened = await openLocked(folder, log, template, upTo)
    const stopUpkeep = keepUp(opened.pglite, log)
    return {
      ...opened,
      async close() {
        await stopUpkeep()
        await opened.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

async function openLocked(folder: string, log: Log, template: string | undefined, upTo: string | undefined) {
  const data = join(folder, DATABASE)
  const begun = join(folder, 'database.begun')
  // A process that died while it made the database has acknowledged nothing: what it left is half a database.
  if (existsSync(begun)) rmSync(data, { recursive: true, force: true })
  const isNew = !existsSync(data)
  if (isNew) writeFileSync(begun, '')
  const dumped = isNew && template !== undefined ? await readTemplate(template) : undefined
  const isMade = existsSync(begun)
  const fs = new DurableNodeFs(data, undefined, isMade)
  const opened = await openEmbedded({
    log,
    upTo,
    fs,
    ...(dumped ? { template: dumped } : {}),
  })
  if (isMade) {
    // Before all is synced: what is written meanwhile would reach the disk by neither.
    fs.syncFromNowOn()
    await syncTree(data)
    rmSync(begun)
    // Were this name to come back with a power cut, the database would be taken for half made.
    await syncPath(folder)
  }
  return opened
}
