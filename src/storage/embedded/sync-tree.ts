import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

const AT_ONCE = 16

/** Returns once all files below a folder, and the folders themselves, have reached the disk. */
export async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = [...entries.map((entry) => join(entry.parentPath, entry.name)), folder]
  const work = paths.values()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const path of work) await syncPath(path)
    }),
  )
}

/** Returns once a file, or the names in a folder, have reached the disk. */
export async function syncPath(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
