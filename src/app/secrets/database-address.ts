import { readFileSync } from 'node:fs'
import { ConfigurationError } from '../configuration/configuration-error.ts'
import { databaseUrl } from './secret-text.ts'

/**
 * Returns the address of the database that the environment names, itself or by a file; undefined where it names none.
 * Throws ConfigurationError, without the address: it may hold a password.
 */
export function databaseAddress(
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { DATABASE_URL, DATABASE_URL_FILE } = environment
  if (DATABASE_URL !== undefined) return addressIn(DATABASE_URL, 'DATABASE_URL')
  return DATABASE_URL_FILE === undefined
    ? undefined
    : addressIn(textOf(DATABASE_URL_FILE), 'the file in DATABASE_URL_FILE')
}

function addressIn(text: string, where: string): string {
  const { success, data } = databaseUrl.safeParse(text)
  if (!success) throw new ConfigurationError(`${where} is not an address that begins with postgres://`)
  return data
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new ConfigurationError(`the file in DATABASE_URL_FILE cannot be read: ${path}`, { cause })
  }
}
