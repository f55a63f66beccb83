import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { FolderInUseError } from './folder-in-use-error.ts'

const SQLITE_BUSY = 5

/**
 * Takes the folder for this process, and returns how to let it go. The lock is the kernel's, through SQLite: it ends
 * with the process, however that ends, where a file holding a process id would be left behind by a crash.
 * Throws FolderInUseError.
 */
export function lockFolder(folder: string): () => void {
  const file = new DatabaseSync(join(folder, 'in-use.lock'), { timeout: 0 })
  try {
    file.exec('pragma journal_mode = memory; pragma locking_mode = exclusive; begin exclusive')
    file.exec('create table if not exists held (by integer); delete from held; commit')
  } catch (cause) {
    file.close()
    // A full disk or a file that is no lock must not be called another Fristvagt, which nobody would find.
    if ((cause as { errcode?: number }).errcode !== SQLITE_BUSY) throw cause
    throw new FolderInUseError(folder, cause)
  }
  return () => file.close()
}
