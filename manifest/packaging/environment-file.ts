import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'

type Values = Readonly<Record<string, string | undefined>>

/** Returns the path of the file that holds an environment's variables, below a folder: `.env.dev` for dev. */
export const environmentFile = (folder: string, environment: string): string =>
  join(folder, `.env.${environment}`)

/** Returns the variables of an environment: those of its file, if it is there, and above them those of the process. */
export function environmentValues(folder: string, environment: string, process: Values): Values {
  const file = environmentFile(folder, environment)
  const written = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
  const set = Object.entries(process).filter(([, value]) => value !== undefined && value !== '')
  return { ...written, ...Object.fromEntries(set) }
}
