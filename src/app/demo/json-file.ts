import { readFile, rename, writeFile } from 'node:fs/promises'

/** A file that holds one JSON document; written beside and renamed, so that a kill leaves the old or the new one. */
export interface JsonFile {
  /** Returns what was last saved, or undefined when there is no file. Throws when it holds no JSON. */
  load(): Promise<unknown>
  save(value: unknown): Promise<void>
}

/** Returns the JSON file at a path. */
export function jsonFile(path: string): JsonFile {
  return {
    async load() {
      try {
        return JSON.parse(await readFile(path, 'utf8'))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw new Error(`${path} cannot be read: take it away to begin anew`, { cause: error })
      }
    },
    async save(value) {
      await writeFile(`${path}.new`, JSON.stringify(value), { mode: 0o600 })
      await rename(`${path}.new`, path)
    },
  }
}
