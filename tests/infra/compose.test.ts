import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { SECRET_FILE_KEYS } from '#app/configuration/secret-keys.ts'
import { environmentSchema } from '#app/configuration.ts'
import { inProject } from '#tests/support/manifest.ts'

interface Service {
  readonly image: string
  readonly environment: Readonly<Record<string, string>>
  readonly secrets: readonly string[]
  readonly networks: readonly string[]
  readonly volumes?: readonly string[]
}
interface Compose {
  readonly services: Readonly<Record<'database' | 'server', Service & Readonly<Record<string, unknown>>>>
  readonly secrets: Readonly<Record<string, { readonly file: string }>>
  readonly networks: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>
  readonly volumes: Readonly<Record<string, unknown>>
}

const folder = inProject('infra/container')
const compose = parse(readFileSync(join(folder, 'compose.yaml'), 'utf8')) as Compose
const { database, server } = compose.services
const example = readFileSync(join(folder, 'server.example.env'), 'utf8')
const exampleKeys = [...example.matchAll(/^(\w+)=$/gm)].map((match) => match[1] ?? '')
const keys = [...exampleKeys, ...Object.keys(server.environment)]

/** What the specification's own schema says against a compose file; nothing when it is right. */
function faultsOf(file: unknown): readonly string[] {
  const { $schema: _, ...schema } = JSON.parse(
    readFileSync(inProject('tests/infra/schemas/compose-spec.schema.json'), 'utf8'),
  )
  const ajv = new Ajv({ strict: false })
  formats.default(ajv)
  const validate = ajv.compile(schema)
  return validate(file) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`)
}

describe('the compose file', () => {
  it("is valid by the specification's own schema", () => {
    expect(faultsOf(compose)).toEqual([])
  })

  it('is found wrong by that schema when it is wrong', () => {
    const { read_only, ...services } = server
    expect(faultsOf({ ...compose, services: { server: { ...services, readonly: read_only } } })).toHaveLength(
      1,
    )
  })

  it('sets no key that the server does not read, and none twice', () => {
    expect(keys.filter((key) => !(key in environmentSchema.shape))).toEqual([])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('sets every key that the server needs', () => {
    const missing = environmentSchema.safeParse({}).error?.issues.map(({ path }) => String(path[0])) ?? []
    expect(missing.length).toBeGreaterThan(4)
    expect(keys).toEqual(expect.arrayContaining(missing))
  })

  it('has every secret in a file that is handed to who reads it, and none in the environment', () => {
    const handed = Object.entries(server.environment).filter(([key]) => key.endsWith('_FILE'))
    expect(handed.map(([, path]) => path.replace('/run/secrets/', '')).toSorted()).toEqual(
      [...server.secrets].toSorted(),
    )
    for (const [key] of handed) expect(SECRET_FILE_KEYS).toContain(key)
    const all = [...database.secrets, ...server.secrets]
    expect(Object.keys(compose.secrets).toSorted()).toEqual([...new Set(all)].toSorted())
    expect(server.secrets).not.toContain('database-administrator-password')
    for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(/^secrets\//)
  })

  it('runs the server with nothing that it could change, or become', () => {
    expect(server).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      deploy: { replicas: 2 },
    })
  })

  it('shows the server to this machine alone, and the database to the server alone', () => {
    expect(server.ports).toEqual(['127.0.0.1:3978-3979:3978'])
    expect(database).not.toHaveProperty('ports')
    expect(database.networks).toEqual(['inside'])
    expect(compose.networks.inside).toEqual({ internal: true })
  })

  it('believes the gateway of its own network about who calls', () => {
    const { ipam } = compose.networks.outside as { ipam: { config: { gateway: string }[] } }
    expect(server.environment.TRUSTED_PROXIES).toBe(ipam.config[0]?.gateway)
  })

  it('keeps the database in a volume, and makes its role with a file that is there', () => {
    const [kept, role] = (database.volumes ?? []).map((line) => line.split(':')[0] ?? '')
    expect(Object.keys(compose.volumes)).toEqual([kept])
    expect(existsSync(join(folder, role ?? ''))).toBe(true)
    expect(Number(database.image.match(/postgres:(\d+)/)?.[1])).toBeGreaterThanOrEqual(15)
  })
})
