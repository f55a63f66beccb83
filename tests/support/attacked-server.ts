import type { LightMyRequestResponse } from 'fastify'
import type { JWTPayload } from 'jose'
import { pino } from 'pino'
import { vi } from 'vitest'
import type { TokenConfiguration } from '#api/authentication.ts'
import { type Composition, compose } from '#app/compose.ts'
import { createServer } from '#app/http/server.ts'
import { issuersOf, MICROSOFT_CLIENTS } from '#app/microsoft-clients.ts'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { again, aMessage, SERVICE_URL, TEST_TENANT } from './activities.ts'
import { BEFORE_EIGHT } from './bot-door.ts'
import { type FrameworkIssuer, startFrameworkIssuer } from './framework-issuer.ts'
import { openMemoryStore } from './memory-store.ts'
import { startConnector } from './stand-in-connector.ts'
import { anOrigin } from './storage-factories.ts'
import { type TestStore, withSystemStores } from './test-store.ts'

export const BOT_APP = '0f8f0b0e-93b4-4c1e-8d3f-0f8f0b0e93b4'
export const TAB_CLIENT = '22222222-2222-4222-8222-222222222222'
export const TAB_URI = `api://fristvagt.example/${TAB_CLIENT}`
/** Another tenant that the same deployment serves. */
export const NEIGHBOUR = '77777777-7777-4777-8777-777777777777'
export const METTE_OID = 'c5e99701-2a32-49c1-a660-4629ceeb8c61'
export const BOT_ISSUER = 'https://api.botframework.com'
const TEAMS_CLIENT = '1fec8e78-bce4-4aaf-ab1b-5451cc387264'

/** The claims of a call of Teams. */
export const botClaims = (changes: object = {}): JWTPayload => ({
  iss: BOT_ISSUER,
  aud: BOT_APP,
  serviceurl: SERVICE_URL,
  ...changes,
})

/** The claims of Mette's token for the tab, of version 2. */
export const personClaims = (changes: object = {}): JWTPayload => ({
  ver: '2.0',
  aud: TAB_CLIENT,
  iss: `https://login.microsoftonline.com/${TEST_TENANT}/v2.0`,
  tid: TEST_TENANT,
  oid: METTE_OID,
  name: 'Mette Holm',
  scp: 'access_as_user',
  azp: TEAMS_CLIENT,
  ...changes,
})

/** The claims of Mette's token of version 1. */
export const personClaimsV1 = (changes: object = {}): JWTPayload => ({
  ...personClaims(),
  ver: '1.0',
  aud: TAB_URI,
  iss: `https://sts.windows.net/${TEST_TENANT}/`,
  azp: undefined,
  appid: TEAMS_CLIENT,
  ...changes,
})

type Headers = Readonly<Record<string, string | string[]>>

/**
 * The whole server as in production, with stand-ins for those who sign and for the connector: one tenant acts for Aarhus,
 * its neighbour for Randers. Close it after use.
 */
export async function anAttackedServer(
  { store: given, ...overrides }: Partial<Composition> = {},
  keyTimes: TokenConfiguration['keyTimes'] = {},
) {
  const [microsoft, entra] = await Promise.all([startFrameworkIssuer(), startFrameworkIssuer()])
  const connector = await startConnector()
  const lines: string[] = []
  const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) })
  const store: TestStore = given ? withSystemStores(given) : await openMemoryStore()
  if (!given) await store.system.editions.publish(december2025, anOrigin())
  const server = createServer(log)
  const application = await compose({
    ...productionLike(microsoft, entra, keyTimes),
    store,
    server,
    log,
    serviceUrlNow: () => connector.serviceUrl,
    ...overrides,
  })
  await server.ready()
  const refusals = () => Object.values(application.refusals()).reduce((sum, n) => sum + n, 0)
  return {
    microsoft,
    entra,
    connector,
    lines,
    store,
    server,
    refusals,
    /** Returns how many calls were turned away so far, by door and reason. */
    counts: application.refusals,
    startJobs: application.startJobs,
    sweepNow: application.sweepNow,
    /** Returns what a call left behind: its answer, how many refusals it made, and all that it wrote anywhere. */
    async watched(call: () => Promise<LightMyRequestResponse>) {
      const [counted, written] = [refusals(), lines.length]
      const { printed, result } = await printing(call)
      const { statusCode: status, body, headers } = result
      const logged = [...lines.slice(written), ...printed]
      return { status, body, headers, refused: refusals() - counted, logged }
    },
    /** Sends a body to the bot. */
    toBot: (payload: unknown, headers: Headers) =>
      server.inject({
        method: 'POST',
        url: '/api/messages',
        payload: JSON.stringify(payload),
        headers: { 'content-type': 'application/json', ...headers },
      }),
    /** Asks the API who the caller is. */
    toApi: (headers: Headers, url = '/api/v1/me') => server.inject({ method: 'GET', url, headers }),
    /** Returns the header of a good call of Teams. */
    asTeams: async (changes: object = {}) => bearer(await microsoft.token(botClaims(changes))),
    /** Returns the header of Mette's browser. */
    asMette: async (changes: object = {}) => bearer(await entra.token(personClaims(changes))),
    async close() {
      await server.close()
      await store.close()
      await Promise.all([microsoft.close(), entra.close(), connector.close()])
    },
  }
}
export type AttackedServer = Awaited<ReturnType<typeof anAttackedServer>>

/** Returns a token as the header that carries it. */
export const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** Returns a question as Teams sends it, each with an id of its own. */
export const aQuestion = (changes: object = {}) => again(aMessage('hjælp'), { ...changes })

function productionLike(
  microsoft: FrameworkIssuer,
  entra: FrameworkIssuer,
  keyTimes: NonNullable<TokenConfiguration['keyTimes']>,
) {
  return {
    clock: () => BEFORE_EIGHT,
    origin: 'https://fristvagt.example',
    framework: {
      identity: { appId: BOT_APP, token: async () => 'a token of the bot' },
      serviceHosts: ['smba.trafficmanager.net'],
      openIdMetadataUrl: microsoft.metadataUrl,
      tokenIssuer: BOT_ISSUER,
    },
    tokens: {
      jwksUrl: entra.jwksUrl,
      keyTimes,
      audiences: [TAB_CLIENT, TAB_URI],
      issuersOf,
      tenants: new Set([TEST_TENANT, NEIGHBOUR]),
      clients: MICROSOFT_CLIENTS,
    },
    tenants: new Map([
      [TEST_TENANT, new Set(['0751'])],
      [NEIGHBOUR, new Set(['0730'])],
    ]),
    linkSecrets: () => ['a secret that signs the calendar addresses of tests'],
    tabSignIn: { kind: 'teams-only' as const },
  }
}

/** Runs a call, and returns what was printed meanwhile beside the log: a library may do so of its own accord. */
async function printing<T>(call: () => Promise<T>): Promise<{ printed: readonly unknown[]; result: T }> {
  const printed: unknown[] = []
  const note = (...words: unknown[]) => {
    printed.push(words)
    return true
  }
  const spies = [
    ...(['error', 'warn', 'log', 'info'] as const).map((name) => vi.spyOn(console, name)),
    ...[process.stderr, process.stdout].map((stream) => vi.spyOn(stream, 'write')),
  ]
  for (const spy of spies) spy.mockImplementation(note as never)
  try {
    return { result: await call(), printed }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
