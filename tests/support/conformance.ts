import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const directory = resolve(process.env.CONFORMANCE_DIR ?? '../shared/conformance')

/** Returns a file of the conformance data, or undefined, saying so, where the folder is not there. */
export function conformanceJson(name: string): object | undefined {
  const path = resolve(directory, name)
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as object
  console.warn(`skipped: ${path} is not there (set CONFORMANCE_DIR)`)
  return undefined
}
