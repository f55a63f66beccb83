import { describe, expect, it } from 'vitest'
import type { Configuration } from '#app/configuration.ts'
import { isAmong } from '#app/egress/destinations.ts'
import { productionDestinations } from '#app/egress/production-destinations.ts'

const configuration = (overrides: Partial<Configuration> = {}) =>
  ({
    BOT_APP_TYPE: 'SingleTenant',
    SERVICE_HOSTS: ['smba.trafficmanager.net', '.teams.example'],
    ...overrides,
  }) as Configuration
const mayReach = (
  host: string,
  port = 443,
  {
    c = configuration(),
    database,
    environment = {},
  }: { c?: Configuration; database?: string; environment?: Record<string, string> } = {},
) => isAmong({ host, port, path: undefined }, productionDestinations(c, database, environment))

describe('production', () => {
  it.each([
    'login.microsoftonline.com',
    'login.botframework.com',
    'graph.microsoft.com',
    'GRAPH.microsoft.com.',
    'smba.trafficmanager.net',
    'eu.teams.example',
  ])('reaches %s', (host) => expect(mayReach(host)).toBe(true))

  it.each([
    'evil.example',
    'graph.microsoft.com.evil.example',
    'evilgraph.microsoft.com',
    'teams.example.evil.example',
    'eviltrafficmanager.net',
    'localhost',
    '169.254.169.254',
    '',
  ])('does not reach "%s"', (host) => expect(mayReach(host)).toBe(false))

  it('reaches Microsoft over https alone', () => expect(mayReach('graph.microsoft.com', 80)).toBe(false))

  it('reaches the endpoint of a managed identity only where one is used', () => {
    const c = configuration({ BOT_APP_TYPE: 'UserAssignedMSI' })
    const environment = { IDENTITY_ENDPOINT: 'http://localhost:42356/msi/token' }
    expect(mayReach('169.254.169.254', 80, { c })).toBe(true)
    expect(mayReach('localhost', 42_356, { c, environment })).toBe(true)
    expect(mayReach('localhost', 5432, { c, environment })).toBe(false)
    expect(mayReach('localhost', 42_356, { environment })).toBe(false)
  })

  it('reaches the deployment that it follows, and no other port of it', () => {
    const c = configuration({ FOLLOW_URL: 'https://fristvagt.kombit.example' })
    expect(mayReach('fristvagt.kombit.example', 443, { c })).toBe(true)
    expect(mayReach('fristvagt.kombit.example', 80, { c })).toBe(false)
    expect(mayReach('fristvagt.kombit.example')).toBe(false)
  })

  it('reaches the collector of its telemetry, and no other port of it', () => {
    const c = configuration({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' })
    expect(mayReach('127.0.0.1', 4318, { c })).toBe(true)
    expect(mayReach('127.0.0.1', 4317, { c })).toBe(false)
    expect(mayReach('127.0.0.1', 4318)).toBe(false)
  })

  it('reaches its database and no other port of it', () => {
    const database = 'postgres://fristvagt:secret@db.example.dk:6432/fristvagt'
    expect(mayReach('db.example.dk', 6432, { database })).toBe(true)
    expect(mayReach('db.example.dk', 22, { database })).toBe(false)
    const socket = productionDestinations(configuration(), 'postgres:///f?host=/run/postgresql', {})
    expect(isAmong({ host: '', port: 0, path: '/run/postgresql/.s.PGSQL.5432' }, socket)).toBe(true)
    expect(isAmong({ host: '', port: 0, path: '/var/run/docker.sock' }, socket)).toBe(false)
  })
})
