import { createServer, get, type Server } from 'node:http'
import { get as getSecurely } from 'node:https'
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tokenCheck } from '#api/authentication.ts'
import { connectorKeys } from '#app/connector-keys.ts'
import { destinationOf } from '#app/egress/destinations.ts'
import { guardEgress } from '#app/egress/guard-egress.ts'
import { managedIdentityToken } from '#app/secrets/managed-identity.ts'
import { activityCheck } from '#bot/framework/activity-check.ts'
import { frameworkAuthentication } from '#bot/framework/authentication.ts'
import { connectors } from '#bot/framework/connectors.ts'
import { connectorMessenger } from '#bot/framework/messenger.ts'
import { applicationToken } from '#calendar/application-token.ts'
import { graphMailbox } from '#calendar/graph-mailbox.ts'
import { ownersOfTeam } from '#directory/team-members.ts'
import { openStore } from '#storage/open-store.ts'
import { startConnector } from '#tests/support/stand-in-connector.ts'
import { aLog } from '#tests/support/storage-backends.ts'
import { aConversation } from '#tests/support/storage-factories.ts'

/** Nobody's: each connection to it is a failure of the guard. */
const forbidden = createTcpServer((socket) => {
  reached += 1
  socket.destroy()
})
let reached = 0
/** On the list, and sends every caller on to the forbidden one. */
let tempting: Server
let refused: string[]
let end: () => void
const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port
const at = () => `http://127.0.0.1:${portOf(forbidden)}`

beforeAll(async () => {
  tempting = createServer((_request, response) => response.writeHead(307, { location: `${at()}/` }).end())
  for (const server of [forbidden, tempting])
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
})
afterAll(() => {
  forbidden.close()
  tempting.close()
})
beforeEach(() => {
  refused = []
  reached = 0
  end = guardEgress([destinationOf(`http://127.0.0.1:${portOf(tempting)}`)], (host) => refused.push(host))
})
afterEach(() => end())

/** Returns the names of an error and of all that caused it. */
function chainOf(error: unknown): string[] {
  const { name, cause, code } = error as { name?: string; cause?: unknown; code?: string }
  return [name ?? '', code ?? '', ...(cause === undefined ? [] : chainOf(cause))]
}
async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => Promise.reject(new Error('it was let through')),
    (error: unknown) => error,
  )
}
const asked = (ask: typeof get, url: string) =>
  new Promise((resolve, reject) => ask(url, resolve).on('error', reject))

describe('a connection to a host that is not configured', () => {
  it.each([
    ['a port of this machine', () => fetch(at())],
    ['a name that leads to this machine', () => fetch(`http://localhost:${portOf(forbidden)}`)],
    ['the metadata of the machine', () => fetch('http://169.254.169.254/metadata/instance')],
    ['the same host in another writing', () => fetch(`http://2130706433:${portOf(forbidden)}`)],
    ['the same host by its IPv6 name', () => fetch(`http://[::ffff:127.0.0.1]:${portOf(forbidden)}`)],
    ['a host, over https', () => fetch('https://evil.example/')],
    ['a host, by node:http', () => asked(get, at())],
    ['a host, by node:https', () => asked(getSecurely as typeof get, 'https://evil.example/')],
    ['a host that an allowed one redirects to', () => fetch(`http://127.0.0.1:${portOf(tempting)}`)],
  ])('is refused: %s', async (_what, connecting) => {
    expect(chainOf(await failureOf(connecting()))).toContain('EgressRefusedError')
    expect(refused).toHaveLength(1)
    expect(reached).toBe(0)
  })

  it('is refused to a socket of this machine', async () => {
    const failed = new Promise((resolve) => connect('/var/run/docker.sock').on('error', resolve))
    expect(chainOf(await failed)).toContain('EgressRefusedError')
  })

  it('is let through once it is on the list, and when the guard has ended', async () => {
    await expect(
      fetch(`http://127.0.0.1:${portOf(tempting)}`, { redirect: 'manual' }),
    ).resolves.toMatchObject({
      status: 307,
    })
    end()
    await failureOf(fetch(at()))
    expect(reached).toBeGreaterThan(0)
  })
})

describe('each of our clients, pointed at another host', () => {
  const credential = { kind: 'secret', secret: 'a secret' } as const
  const framework = { identity: undefined, serviceHosts: ['127.0.0.1'] }
  const person = { tenant: '11111111-1111-4111-8111-111111111111', group: 'g' }

  it.each<[string, () => Promise<unknown>]>([
    [
      'MSAL',
      () =>
        applicationToken(
          {
            authority: 'https://evil.example',
            clientId: person.tenant,
            credential: () => credential,
            timeoutMs: 60_000,
          },
          'https://graph.microsoft.com',
        )(person.tenant),
    ],
    ['MSAL’s managed identity', () => managedIdentityToken(person.tenant, 'https://graph.microsoft.com')()],
    [
      'the Graph client',
      () => graphMailbox({ graphUrl: at(), timeoutMs: 60_000, patienceSeconds: 1 }, 'token').get('entry'),
    ],
    [
      'the Graph client, redirected',
      () =>
        graphMailbox(
          { graphUrl: `http://127.0.0.1:${portOf(tempting)}`, timeoutMs: 60_000, patienceSeconds: 1 },
          'token',
        ).get('entry'),
    ],
    [
      'the look at a team’s owners',
      () =>
        ownersOfTeam(
          { graphUrl: at(), token: async () => 'token', timeoutMs: 60_000 },
          person.tenant,
          'group',
        ),
    ],
    [
      'botbuilder’s connector',
      () =>
        connectorMessenger(connectors(frameworkAuthentication(framework), framework)).send(
          aConversation({ serviceUrl: `${at()}/` }),
          { type: 'AdaptiveCard' },
          '',
        ),
    ],
    [
      'PostgreSQL’s driver',
      () =>
        openStore(
          { kind: 'postgres', url: `postgres://u:p@127.0.0.1:${portOf(forbidden)}/d` },
          { log: { warn: () => undefined, error: () => undefined } },
        ),
    ],
  ])('is refused: %s', async (_who, ask) => {
    await failureOf(ask())
    expect(refused.length).toBeGreaterThan(0)
    expect(reached).toBe(0)
  })

  it('is refused: the fetch of signing keys, by the API and by botbuilder', async () => {
    const troubles: unknown[] = []
    const check = tokenCheck(
      {
        jwksUrl: `${at()}/keys`,
        audiences: ['ours'],
        issuersOf: () => ['https://issuer.example'],
        tenants: new Set([person.tenant]),
        clients: new Set(['client']),
      },
      { refused: () => undefined, troubled: (error) => troubles.push(error) },
    )
    const token = unsigned(
      { alg: 'RS256', kid: 'k', typ: 'JWT' },
      {
        tid: person.tenant,
        aud: 'ours',
        iss: 'https://issuer.example',
        ver: '2.0',
        azp: 'client',
        exp: 4_000_000_000,
        nbf: 0,
      },
    )
    await failureOf(check(`Bearer ${token}`))
    const bot = {
      identity: { appId: 'ours', token: async () => 'token' },
      serviceHosts: ['127.0.0.1'],
    }
    const call = unsigned(
      { alg: 'RS256', kid: 'k', typ: 'JWT' },
      {
        aud: 'ours',
        iss: 'https://api.botframework.com',
        serviceurl: 'https://127.0.0.1/',
        exp: 4_000_000_000,
        nbf: 0,
      },
    )
    const checkCall = activityCheck(bot, connectorKeys(aLog(), `${at()}/metadata`))
    await failureOf(checkCall({ channelId: 'msteams', serviceUrl: 'https://127.0.0.1/' }, `Bearer ${call}`))
    expect(refused.length).toBeGreaterThanOrEqual(2)
    expect(reached).toBe(0)
  })

  it('reaches a host that is on the list', async () => {
    const connector = await startConnector()
    end()
    end = guardEgress([destinationOf(connector.serviceUrl)], (host) => refused.push(host))
    const messenger = connectorMessenger(connectors(frameworkAuthentication(framework), framework))
    await messenger.send(aConversation({ serviceUrl: connector.serviceUrl }), { type: 'AdaptiveCard' }, '')
    expect(connector.calls).toHaveLength(1)
    expect(refused).toEqual([])
    await connector.close()
  })
})

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const unsigned = (header: object, claims: object) => `${part(header)}.${part(claims)}.c2lnbmF0dXJl`
