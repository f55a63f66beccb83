import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProject } from '#tests/support/manifest.ts'
import { at, type BicepValue, isExpression } from './bicep-value.ts'
import type { BicepResource } from './parse-bicep.ts'
import { RESOURCE_TYPES, type ResourceType } from './resource-types.ts'

/** What stands beside the properties of every resource, or is said of it in Bicep alone. */
const EVERYWHERE = ['name', 'location', 'parent', 'scope', 'dependsOn', 'tags', 'properties']

const HEAD = [
  'declare const unknownYet: any',
  // Some libraries put a resource's own place among its properties; of each kind of channel, not of what they share.
  "type Placeless<T> = T extends unknown ? Omit<T, 'location'> : never",
]

/**
 * Returns what the compiler of TypeScript says against resources that are written as values of the types of Microsoft's own
 * libraries: misspelt and misplaced keys, values of another kind, what is missing. What only Azure works out fits anything.
 */
export function typeFaults(resources: readonly BicepResource[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'fristvagt-bicep-'))
  const file = join(folder, 'resources.ts')
  const checked = resources.flatMap(({ name, type, body }, index) => {
    const known = RESOURCE_TYPES[type]
    return known ? linesOf(`${name}_${index}`, known, body) : []
  })
  writeFileSync(file, [...HEAD, ...checked].join('\n'))
  try {
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2022']
    const run = spawnSync(
      process.execPath,
      [inProject('node_modules/typescript/bin/tsc'), ...options, '--types', '', '--pretty', 'false', file],
      { cwd: folder, encoding: 'utf8' },
    )
    return `${run.stdout}${run.stderr}`.split('\n').filter((line) => line.includes('error'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function linesOf(name: string, known: ResourceType, body: BicepValue): string[] {
  const { file, properties, resource } = known
  const type = (called: string) => `import(${JSON.stringify(file)}).${called}`
  const own = at(body, 'properties') ?? {}
  const lines = [
    `export const ${name}: Placeless<${type(properties)}> = ${written(known.flattened ? flattened(own) : own)}`,
  ]
  const beside = Object.entries(body as object).filter(([key]) => !EVERYWHERE.includes(key))
  if (resource)
    lines.push(
      `export const ${name}_beside: Partial<${type(resource)}> = ${written(Object.fromEntries(beside) as BicepValue)}`,
    )
  return lines
}

/** Returns the value with the properties of each part among what stands beside them. */
function flattened(value: BicepValue): BicepValue {
  if (isExpression(value) || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(flattened)
  const { properties = {}, ...beside } = value as Readonly<Record<string, BicepValue>>
  const whole = { ...beside, ...(properties as object) }
  return Object.fromEntries(Object.entries(whole).map(([key, one]) => [key, flattened(one)]))
}

function written(value: BicepValue): string {
  if (isExpression(value)) return 'unknownYet'
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const keys = Object.entries(value).map(([key, one]) => `${keyOf(key)}: ${written(one)}`)
  return `{ ${keys.join(', ')} }`
}

/** The one key that the libraries write otherwise than Azure does, and keys that are worked out. */
function keyOf(key: string): string {
  if (key === 'odata.type') return 'odataType'
  return key.includes('${') ? '[unknownYet as string]' : JSON.stringify(key)
}
