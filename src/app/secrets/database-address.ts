import { readFileSync } from 'node:fs'
import { databaseUrl } from './secret-text.ts'

/** Returns the address of the database that the environment names, itself or by a file; undefined where it names none. */
export function databaseAddress(
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { DATABASE_URL, DATABASE_URL_FILE } = environment
  if (DATABASE_URL !== undefined || DATABASE_URL_FILE === undefined) return DATABASE_URL
  return databaseUrl.parse(readFileSync(DATABASE_URL_FILE, 'utf8'))
}
