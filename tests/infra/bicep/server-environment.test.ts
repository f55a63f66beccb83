import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { configurationFrom, environmentSchema } from '#app/configuration.ts'
import { at, type BicepValue, isExpression } from './bicep-value.ts'
import { template } from './template-files.ts'

const [server] = template('server.bicep').resources
const container = at(server?.body, 'properties', 'template', 'containers', 0)
const entries = at(container, 'env') as readonly BicepValue[]
const environment = new Map(entries.map((entry) => [String(at(entry, 'name')), at(entry, 'value')]))

/** What an expression is worth in a deployment that might be. */
const WORTH: Readonly<Record<string, string>> = {
  "'https://${host}'": 'https://fristvagt.example.dk',
  "'api://${host}/${tabClientId}'": 'api://fristvagt.example.dk/33333333-3333-4333-8333-333333333333',
  identityClientId: '22222222-2222-4222-8222-222222222222',
  tabClientId: '33333333-3333-4333-8333-333333333333',
  teamsAppId: '44444444-4444-4444-8444-444444444444',
  'tenant().tenantId': '11111111-1111-4111-8111-111111111111',
  tenants: '11111111-1111-4111-8111-111111111111=0751',
  editors: 'owners',
  'string(retentionMonths)': '12',
  trustedProxies: template('main.bicep').text.match(/param trustedProxies string = '([^']+)'/)?.[1] ?? '',
}
/** What is in the vault, by the file that it is mounted as. */
const SECRETS: Readonly<Record<string, string>> = {
  'database-url':
    'postgresql://fristvagt:x@fristvagt.postgres.database.azure.com:5432/fristvagt?sslmode=verify-full',
  'link-secret': 'a'.repeat(64),
  'metrics-token': 'b'.repeat(64),
}

describe('the environment that the server is given in Azure', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fristvagt-azure-'))
    for (const [name, secret] of Object.entries(SECRETS))
      writeFileSync(join(folder, name), secret, { mode: 0o600 })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const worth = (value: BicepValue | undefined) => {
    const text = isExpression(value) ? WORTH[value.$expression] : String(value)
    return text?.replace(/^\/secrets\//, `${folder}/`)
  }

  it('has no key that the server does not read, and each once', () => {
    expect([...environment.keys()].filter((key) => !(key in environmentSchema.shape))).toEqual([])
    expect(environment.size).toBe(entries.length)
  })

  it('has every key that the server needs, with values that it takes', () => {
    const values = Object.fromEntries([...environment].map(([key, value]) => [key, worth(value)]))
    expect(Object.entries(values).filter(([, value]) => value === undefined)).toEqual([])
    expect(configurationFrom(values)).toMatchObject({ BOT_APP_TYPE: 'UserAssignedMSI', PORT: 3978 })
  })

  it('holds no secret, but names the files of those that are mounted', () => {
    const files = [...environment.values()].filter((value) => String(value).startsWith('/secrets/'))
    expect(files.toSorted()).toEqual(
      Object.keys(SECRETS)
        .map((name) => `/secrets/${name}`)
        .toSorted(),
    )
    const names = template('server.bicep').text.match(/var secretNames = \[([^\]]+)\]/)?.[1] ?? ''
    expect([...names.matchAll(/'([\w-]+)'/g)].map((match) => match[1]).toSorted()).toEqual(
      Object.keys(SECRETS).toSorted(),
    )
  })

  it('listens where the ingress and the probes ask', () => {
    const port = Number(environment.get('PORT'))
    expect(at(server?.body, 'properties', 'configuration', 'ingress', 'targetPort')).toBe(port)
    const probes = at(container, 'probes') as readonly BicepValue[]
    const asked = probes.map((probe) => [
      at(probe, 'type'),
      at(probe, 'httpGet', 'path'),
      at(probe, 'httpGet', 'port'),
    ])
    expect(asked).toEqual([
      ['Startup', '/readyz', port],
      ['Readiness', '/readyz', port],
      ['Liveness', '/healthz', port],
    ])
  })

  it('is waited for within what Container Apps allows', () => {
    const probes = at(container, 'probes') as readonly BicepValue[]
    const seconds = probes.map(
      (probe) => Number(at(probe, 'failureThreshold')) * Number(at(probe, 'periodSeconds')),
    )
    expect(probes.filter((probe) => Number(at(probe, 'failureThreshold')) > 10)).toEqual([])
    expect(seconds[0]).toBeGreaterThanOrEqual(120)
  })
})
