import type { FastifyInstance } from 'fastify'
import type { JWTPayload } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compose } from '#app/compose.ts'
import { createServer } from '#app/http/server.ts'
import { createLog } from '#app/log.ts'
import { issuersOf, MICROSOFT_CLIENTS } from '#app/microsoft-clients.ts'
import type { FrameworkConfiguration } from '#bot/framework/configuration.ts'
import { anActivity, SERVICE_URL, TEST_TENANT } from '#tests/support/activities.ts'
import { BEFORE_EIGHT } from '#tests/support/bot-door.ts'
import { startFrameworkIssuer } from '#tests/support/framework-issuer.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import type { TestStore } from '#tests/support/test-store.ts'

const APP_ID = '0f8f0b0e-93b4-4c1e-8d3f-0f8f0b0e93b4'
const ISSUER = 'https://api.botframework.com'
const STRANGER = '99999999-9999-4999-8999-999999999999'

const log = createLog('silent')
let store: TestStore
let server: FastifyInstance
let issuer: Awaited<ReturnType<typeof startFrameworkIssuer>>
/** Composes Fristvagt on a server, as in production unless the test says otherwise. */
const composeOn = (
  on: FastifyInstance,
  framework: Partial<FrameworkConfiguration> = {},
  more: { readonly officeStandIn?: string } = {},
) =>
  compose({
    store,
    server: on,
    log,
    clock: () => BEFORE_EIGHT,
    origin: 'https://fristvagt.example.dk',
    framework: {
      identity: { appId: APP_ID, token: async () => 'token' },
      serviceHosts: ['smba.trafficmanager.net'],
      openIdMetadataUrl: issuer.metadataUrl,
      tokenIssuer: ISSUER,
      ...framework,
    },
    tokens: {
      jwksUrl: issuer.jwksUrl,
      audiences: ['client'],
      issuersOf,
      tenants: new Set([TEST_TENANT]),
      clients: MICROSOFT_CLIENTS,
    },
    tenants: new Map([[TEST_TENANT, new Set(['0751'])]]),
    linkSecrets: () => ['x'.repeat(32)],
    tabSignIn: { kind: 'teams-only' },
    ...more,
  })

beforeAll(async () => {
  store = await openMemoryStore()
  issuer = await startFrameworkIssuer()
  server = createServer(log)
  await composeOn(server)
})
afterAll(async () => {
  await server?.close()
  await issuer?.close()
  await store?.close()
})

const good: JWTPayload = { iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL }
const post = (activity: object, authorization?: string) =>
  server.inject({
    method: 'POST',
    url: '/api/messages',
    payload: activity,
    headers: authorization === undefined ? {} : { authorization },
  })

describe('Fristvagt as it runs in production', () => {
  it('takes office.js from nobody but Microsoft', async () => {
    const deceived = createServer(log)
    await expect(composeOn(deceived, {}, { officeStandIn: '/office.js' })).rejects.toThrow(
      'production loads office.js from Microsoft alone',
    )
    expect((await server.inject('/pane/read')).body).toContain('https://appsforoffice.microsoft.com/')
    await deceived.close()
  })

  it('takes an activity that comes from Teams', async () => {
    const token = await issuer.token(good)
    expect((await post(anActivity({ type: 'event' }), `Bearer ${token}`)).statusCode).toBe(200)
  })

  it('refuses one that comes from nowhere, and says nothing', async () => {
    const forged = await issuer.token(good, 'a stranger')
    for (const authorization of [undefined, '', 'Bearer x', `Bearer ${forged}`]) {
      const { statusCode, body } = await post(anActivity({ type: 'message', text: 'hjælp' }), authorization)
      expect({ statusCode, body }).toEqual({ statusCode: 401, body: '' })
    }
  })

  it('refuses one that comes from Teams but from a tenant that is not bound', async () => {
    const activity = anActivity({
      type: 'message',
      text: 'hjælp',
      conversation: { id: 'a:x', tenantId: STRANGER },
      channelData: { tenant: { id: STRANGER } },
    })
    const { statusCode, body } = await post(activity, `Bearer ${await issuer.token(good)}`)
    expect({ statusCode, body }).toEqual({ statusCode: 403, body: '' })
  })

  it('refuses one that names no tenant', async () => {
    const nowhere = { conversation: { id: 'a:x' }, channelData: undefined }
    const activity = anActivity({ type: 'message', text: 'hjælp', ...nowhere })
    expect((await post(activity, `Bearer ${await issuer.token(good)}`)).statusCode).toBe(400)
  })

  it.each(['/local/token', '/local/chat', '/local/api/world', '/'])('has no stand-in at %s', async (path) => {
    expect((await server.inject(path)).statusCode).toBe(404)
  })

  it('lets nobody sign in to the tab outside Teams', async () => {
    expect((await server.inject('/tab/sign-in.json')).json()).toEqual({ kind: 'teams-only' })
  })
})

describe('Fristvagt without the credentials of a bot', () => {
  it('listens to this machine alone, whoever asks for more', async () => {
    const open = createServer(log)
    await composeOn(open, { identity: undefined })
    await expect(open.listen({ port: 0, host: '0.0.0.0' })).rejects.toThrow('may listen to localhost only')
    await open.close()
  })
})
