import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

const SRC = new URL('../../../src/', import.meta.url).pathname
const IMPORTED = /^(?:import|export) (?!type\b)(?:[^'"]*? from )?'([^']+)'/gm

/** Returns the packages that are loaded with a file, before anything in it is called. */
function packagesOf(file: string, seen = new Set<string>()): ReadonlySet<string> {
  seen.add(file)
  const packages = new Set<string>()
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(IMPORTED)) {
    const path = name.startsWith('#')
      ? resolve(SRC, name.slice(1))
      : name.startsWith('.')
        ? resolve(file, '..', name)
        : undefined
    if (path === undefined) packages.add(name)
    else if (!seen.has(path)) for (const one of packagesOf(path, seen)) packages.add(one)
  }
  return packages
}

it('the command line loads no database, no server and no schemas until a command is called', () => {
  const packages = [...packagesOf(`${SRC}app/cli.ts`)].filter((name) => !name.startsWith('node:'))
  expect(packages.sort()).toEqual(['commander', 'temporal-polyfill'])
  expect(packagesOf(`${SRC}app/commands/migrate.ts`)).toContain('kysely')
})

it('the server loads nothing of OpenTelemetry until a collector is configured', () => {
  const loaded = (file: string) =>
    [...packagesOf(SRC + file)].filter((name) => name.startsWith('@opentelemetry/'))
  expect(loaded('app/commands/serve.ts')).toEqual([])
  expect(loaded('app/telemetry/start-telemetry.ts')).toContain('@opentelemetry/sdk-trace')
})
