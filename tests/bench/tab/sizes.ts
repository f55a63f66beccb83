import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

/** The sizes of a built page's gzipped JavaScript, in bytes. */
export interface Sizes {
  /** Returns what the chunks of these sources load, with all that they import, beyond what `without` load. */
  of(sources: readonly string[], without?: readonly string[]): number
  /** The sources of the pages that are loaded when they are opened. */
  readonly pages: readonly string[]
}

/** Reads the sizes of what vite has built into a folder. */
export function sizesOf(folder: string): Sizes {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'bundle-manifest.json'), 'utf8'))
  const bytes = (file: string) => gzipSync(readFileSync(join(folder, file))).length

  function loaded(sources: readonly string[]): Set<string> {
    const keys = new Set(sources)
    for (const key of keys) {
      const chunk = manifest[key]
      if (!chunk) throw new Error(`the build has no chunk ${key}`)
      for (const next of chunk.imports ?? []) keys.add(next)
    }
    return keys
  }
  return {
    of(sources, without = []) {
      const known = loaded(without)
      return [...loaded(sources)]
        .filter((key) => !known.has(key))
        .reduce((sum, key) => sum + bytes(manifest[key]?.file ?? ''), 0)
    },
    pages: Object.keys(manifest).filter((key) => /^features\/.*-page\.tsx$/.test(key)),
  }
}
