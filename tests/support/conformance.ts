import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const directory = resolve(process.env.CONFORMANCE_DIR ?? '../shared/conformance')

/** Returns the path of a file or folder of the conformance data, or undefined, saying so, where it is not there. */
export function conformancePath(name: string): string | undefined {
  const path = resolve(directory, name)
  if (existsSync(path)) return path
  console.warn(`skipped: ${path} is not there (set CONFORMANCE_DIR)`)
  return undefined
}

/** Returns a file of the conformance data, or undefined, saying so, where it is not there. */
export function conformanceJson(name: string): object | undefined {
  const path = conformancePath(name)
  return path === undefined ? undefined : (JSON.parse(readFileSync(path, 'utf8')) as object)
}
