import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ConfigurationError } from '#app/configuration/configuration-error.ts'
import { configurationFrom, environmentSchema } from '#app/configuration.ts'
import { DEMO_MARKS } from '#app/demo/marks.ts'
import { LOCAL_BOT_ID, LOCAL_TENANT } from '#local/teams/world.ts'
import { aProductionEnvironment, SERVED_TENANT as TENANT } from '#tests/support/production-environment.ts'

const OTHER = '22222222-2222-4222-8222-222222222222'

const good = aProductionEnvironment()
const faultsOf = (environment: Record<string, string | undefined>): string => {
  try {
    configurationFrom(environment)
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message
    throw error
  }
  return ''
}

describe('the configuration', () => {
  it('is made from the environment, with defaults for what may be left out', () => {
    expect(configurationFrom(good)).toMatchObject({
      PORT: 3978,
      DATA_DIR: 'data',
      BOT_APP_TYPE: 'SingleTenant',
      SERVICE_HOSTS: ['smba.trafficmanager.net'],
      LOG_LEVEL: 'info',
    })
    expect(configurationFrom({ ...good, PORT: '8080' }).PORT).toBe(8080)
  })

  it('lists every key that is missing at once, with what to write', () => {
    const faults = faultsOf({})
    for (const key of Object.keys(good)) expect(faults).toMatch(new RegExp(`^ {2}${key}: `, 'm'))
    expect(faults).toContain('the https address that people reach Fristvagt at')
    expect(faults).toContain('32 characters or more that sign calendar addresses')
  })

  it('takes hosts in capitals, or with a dot at their end, for what they are', () => {
    const { SERVICE_HOSTS } = configurationFrom({
      ...good,
      SERVICE_HOSTS: 'SMBA.TrafficManager.net., .x.example',
    })
    expect(SERVICE_HOSTS).toEqual(['smba.trafficmanager.net', '.x.example'])
  })

  it('takes what it needs to follow another deployment together, or not at all', () => {
    const faults = faultsOf({ ...good, FOLLOW_URL: 'https://fristvagt.example.dk' })
    expect(faults).toContain('FOLLOW_KEY: is not set; it goes with FOLLOW_URL')
    expect(faults).toContain('FOLLOW_TOKEN_FILE: is not set')
  })

  it.each([
    ['FOLLOW_URL', 'fristvagt.example.dk', 'is not an address that begins with https://'],
    ['FOLLOW_URL', 'http://fristvagt.example.dk', 'does not begin with https://'],
    ['FOLLOW_URL', 'https://fristvagt.example.dk/feed', 'has more than a host'],
    ['FOLLOW_URL', 'https://token@fristvagt.example.dk', 'has more than a host'],
    ['FOLLOW_KEY', 'bm8ga2V5', 'is not an Ed25519 public key'],
  ])('refuses %s=%s: it %s', (key, value, fault) => {
    expect(faultsOf({ ...good, [key]: value })).toContain(`${key}: ${fault}`)
  })

  it.each([
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318', 'is not an address'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', '127.0.0.1:4318', 'is not an address'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'https://key@collector.example.dk', 'has more than a host and a path'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'a key', 'is not NAME=VALUE'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'a=b,c', 'is not NAME=VALUE'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'a=%zz', 'has a % that stands for nothing'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'a=b', 'is set without OTEL_EXPORTER_OTLP_ENDPOINT'],
  ])('refuses %s=%s: it %s', (key, value, fault) => {
    expect(faultsOf({ ...good, [key]: value })).toContain(`${key}: ${fault}`)
  })

  it.each([
    ['DATA_DIR', 'is empty'],
    ['BACKUP_FOLDER', 'is empty'],
    ['BOT_APP_PASSWORD', 'is empty'],
    ['LINK_SECRET', 'is empty'],
    ['HOME_TENANTS', 'names no tenant'],
  ])('says in words of its own that %s %s', (key, fault) => {
    expect(faultsOf({ ...good, [key]: '' })).toContain(`${key}: ${fault} (`)
  })

  it('says once what is wrong with headers that are none', () => {
    const faults = faultsOf({
      ...good,
      OTEL_EXPORTER_OTLP_ENDPOINT: 'https://otlp.example.dk',
      OTEL_EXPORTER_OTLP_HEADERS: 'a key',
    })
    expect(faults.match(/HEADERS: /g)).toHaveLength(1)
  })

  it('sends the headers of a collector over https alone, but to this machine', () => {
    const to = (endpoint: string) =>
      faultsOf({
        ...good,
        OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
        OTEL_EXPORTER_OTLP_HEADERS: 'api-key=a%20b',
      })
    expect(to('https://otlp.example.dk/otlp')).toBe('')
    expect(to('http://127.0.0.1:4318')).toBe('')
    expect(to('http://otlp.example.dk')).toContain(
      'OTEL_EXPORTER_OTLP_HEADERS: would be sent for all to read',
    )
    expect(faultsOf({ ...good, OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' })).toBe('')
  })

  it('asks for no password of a bot with a managed identity', () => {
    const { BOT_APP_PASSWORD: _, ...without } = good
    expect(faultsOf(without)).toContain('BOT_APP_PASSWORD: is not set')
    expect(faultsOf({ ...without, BOT_APP_TYPE: 'UserAssignedMSI' })).toBe('')
  })

  it.each([
    ['PUBLIC_URL', 'http://fristvagt.example.dk'],
    ['PUBLIC_URL', 'fristvagt'],
    ['PORT', '0'],
    ['PORT', 'http'],
    ['DATABASE_URL', 'mysql://x'],
    ['BOT_APP_ID', 'not-a-guid'],
    ['BOT_APP_TYPE', 'None'],
    ['TENANTS', ''],
    ['TENANTS', '*'],
    ['TENANTS', `${TENANT}`],
    ['TENANTS', `${TENANT}=751`],
    ['TENANTS', `${TENANT}=0751,`],
    ['TENANTS', `${TENANT}=0751;nonsense=*`],
    ['TENANTS', `${TENANT}=9999`],
    ['TENANTS', `${TENANT}=0751;${TENANT}=0730`],
    ['TENANTS', `${TENANT}=0751;${TENANT.toUpperCase()}=0730`],
    ['HOME_TENANTS', 'ours'],
    ['HOME_TENANTS', ','],
    ['EDITORS', 'nobody'],
    ['FOLLOW_PUBLISH', 'never'],
    ['RETENTION_MONTHS', '0'],
    ['RETENTION_MONTHS', 'a year'],
    ['TRUSTED_PROXIES', 'proxy.example.dk'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', 'loopback, 10.0.0.0/8/8'],
    ['TRUSTED_PROXIES', '0.0.0.0/0'],
    ['TRUSTED_PROXIES', '::/0'],
    ['TRUSTED_PROXIES', '10.0.0.0/08'],
    ['SERVICE_HOSTS', ''],
    ['SERVICE_HOSTS', '*'],
    ['SERVICE_HOSTS', '.'],
    ['SERVICE_HOSTS', '.com'],
    ['SERVICE_HOSTS', '*.trafficmanager.net'],
    ['SERVICE_HOSTS', 'https://smba.trafficmanager.net/'],
    ['SERVICE_HOSTS', 'smba.trafficmanager.net:443'],
    ['SERVICE_HOSTS', 'smba.trafficmanager.net, 169.254.169.254'],
    ['SERVICE_HOSTS', 'localhost'],
    ['LIMIT_PERSON', '0'],
    ['LIMIT_TENANT', 'many'],
    ['LIMIT_ADDRESS', '1.5'],
    ['TAB_APP_ID_URI', 'https://fristvagt.example.dk'],
    ['LINK_SECRET', 'short'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s, and that alone', (key, value) => {
    const faults = faultsOf({ ...good, [key]: value })
    expect(
      faults
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(':')[0]),
    ).toEqual([key])
  })

  it('takes exactly one credential for each registration', () => {
    const other = '55555555-5555-4555-8555-555555555555'
    expect(faultsOf({ ...good, BOT_MANAGED_IDENTITY: other })).toContain(
      'BOT_APP_PASSWORD: is set beside BOT_MANAGED_IDENTITY: keep one of the two',
    )
    expect(faultsOf({ ...good, BOT_APP_TYPE: 'UserAssignedMSI' })).toContain('BOT_APP_PASSWORD: is set, and')
    const { TAB_CLIENT_SECRET: _, ...without } = good
    expect(faultsOf(without)).toContain('set one of TAB_MANAGED_IDENTITY, TAB_CERTIFICATE_FILE')
    expect(faultsOf({ ...without, TAB_MANAGED_IDENTITY: other })).toBe('')
  })

  it.each([
    ['BOT_APP_ID', '3b9e7a54-6d2f-4c18-8a07-91c4be5d2f60'],
    ['BOT_TENANT_ID', '5F0C1D6A-7B1E-4F3A-9C55-2D7C8E40A1B2'],
    ['TENANTS', '5f0c1d6a-7b1e-4f3a-9c55-2d7c8e40a1b2=0751'],
    ['HOME_TENANTS', '5f0c1d6a-7b1e-4f3a-9c55-2d7c8e40a1b2'],
    ['TAB_CLIENT_ID', '7c2d9f10-5e3b-4a86-b1d4-0f9a6c8e2b57'],
    ['TAB_CLIENT_SECRET', 'demo-only'],
    ['BOT_APP_PASSWORD', ' demo-only'],
    ['LINK_SECRET', 'the-demo-signs-calendar-addresses-with-this'],
    ['LINK_SECRET', `${'y'.repeat(32)},the-demo-signs-calendar-addresses-with-this`],
    ['PUBLIC_URL', 'https://localhost'],
    ['PUBLIC_URL', 'https://127.0.0.1:3978'],
    ['PUBLIC_URL', 'https://[::1]'],
    ['PUBLIC_URL', 'https://fristvagt.localhost'],
  ])('refuses what is the demo’s or this machine’s alone: %s=%s', (key, value) => {
    expect(faultsOf({ ...good, [key]: value })).toMatch(new RegExp(`^  ${key}: `, 'm'))
  })

  it('knows the marks of the stand-ins, which it does not load', () => {
    expect(DEMO_MARKS).toMatchObject({ tenant: LOCAL_TENANT, bot: LOCAL_BOT_ID })
  })

  it('does not repeat a secret that is wrong', () => {
    expect(faultsOf({ ...good, LINK_SECRET: 'hunter2' })).not.toContain('hunter2')
  })

  it('binds tenants to municipalities', () => {
    const { TENANTS } = configurationFrom({ ...good, TENANTS: ` ${TENANT} = 0751, 0730 ; ${OTHER}=* ` })
    expect([...TENANTS]).toEqual([
      [TENANT, new Set(['0751', '0730'])],
      [OTHER, 'all'],
    ])
  })

  it('has usual values for what a municipality need not decide', () => {
    expect(configurationFrom(good)).toMatchObject({
      EDITORS: 'owners',
      RETENTION_MONTHS: 12,
      TRUSTED_PROXIES: [],
    })
    const set = { ...good, HOME_TENANTS: OTHER, TRUSTED_PROXIES: 'loopback, fd00::/8', EDITORS: 'assigned' }
    expect(configurationFrom(set)).toMatchObject({
      EDITORS: 'assigned',
      HOME_TENANTS: new Set([OTHER]),
      TRUSTED_PROXIES: ['loopback', 'fd00::/8'],
    })
  })

  it('is described, every key of it, in docs/configuration.md', () => {
    const { properties = {}, required = [] } = z.toJSONSchema(environmentSchema, { io: 'input' })
    const rows = Object.entries(properties).map(([key, property]) => {
      const { description, default: value } = property as { description?: string; default?: unknown }
      const usual = value === undefined || value === '' ? '' : `\`${value}\``
      const without = required.includes(key) ? '**needed**' : usual
      return `| \`${key}\` | ${without} | ${description} |`
    })
    expect(rows.length).toBeGreaterThan(10)
    const text = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8')
    expect(text.split('\n').filter((line) => line.startsWith('| `'))).toEqual(rows)
  })

  it('knows no key with which a stand-in for Microsoft could be put in its place', () => {
    const tempted = {
      ...good,
      OPENID_METADATA_URL: 'http://localhost/metadata',
      TOKEN_ISSUER: 'http://localhost',
      JWKS_URL: 'http://localhost/keys',
      GRAPH_URL: 'http://localhost/graph',
      AUTHORITY: 'http://localhost/entra',
      DEMO: '1',
    }
    expect(configurationFrom(tempted)).toEqual(configurationFrom(good))
    expect(JSON.stringify(configurationFrom(tempted))).not.toContain('localhost')
  })
})
