import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Where the material that the shipped edition was read from lies: SEED_DIR, or beside the checkout. */
const SEED_DIR = resolve(process.env.SEED_DIR ?? '../shared/seed')

/** Returns the path of a seed file, or undefined, having said so, when this checkout stands without it. */
export function seedFile(name: string): string | undefined {
  const path = resolve(SEED_DIR, name)
  if (existsSync(path)) return path
  process.stderr.write(`skipped: no ${path}; set SEED_DIR to compare with the seed\n`)
  return undefined
}

/** Returns a seed file's JSON, as the test says it looks. */
export function readSeed<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T
}
