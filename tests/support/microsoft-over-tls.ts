import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify, { type FastifyPluginAsync } from 'fastify'
import type { Person } from '#domain/person.ts'
import { localEntra } from '#local/entra/local-entra.ts'
import { localGraph } from '#local/graph/local-graph.ts'
import { aCertificate } from './certificate.ts'
import { KAREN, MADS, TENANT } from './microsoft-stand-ins.ts'
import { aProductionEnvironment } from './production-environment.ts'

/** Which of Microsoft's hosts serves what begins so; Entra's begins with a tenant. */
const PLACES = {
  '/emea/': 'smba.trafficmanager.net',
  '/v1.0/': 'graph.microsoft.com',
  '/v1/': 'login.botframework.com',
} as const
const ENTRA = 'login.microsoftonline.com'
const BOT_ISSUER = 'https://api.botframework.com'
const ELSEWHERE = new URL('./elsewhere.ts', import.meta.url)

/** Where Teams' connector is for the tenant. */
export const CONNECTOR = `https://${PLACES['/emea/']}/emea/${TENANT}/`
/** The Microsoft 365 group of the tenant's only team. Karen owns it; Mads is in it. */
export const GROUP = '66666666-6666-4666-8666-666666666666'

/** A message that was written through the connector, as it is now. */
export interface Written {
  readonly id: string
  readonly conversation: string
  readonly card: unknown
}
type Ids = {
  Params: { conversation: string; activity: string }
  Body: { attachments?: { content: unknown }[] }
}

/**
 * Starts Entra, Graph, the Bot Framework's keys and Teams' connector on a port of this machine, over TLS and by the names
 * that Microsoft has for them. Close it after use.
 */
export async function startMicrosoftOverTls() {
  const { BOT_APP_ID, BOT_APP_PASSWORD, TAB_CLIENT_ID, TAB_CLIENT_SECRET } = aProductionEnvironment()
  const { certificate, key } = aCertificate([...Object.values(PLACES), ENTRA])
  const folder = mkdtempSync(join(tmpdir(), 'fristvagt-microsoft-'))
  const trusted = join(folder, 'trusted.pem')
  writeFileSync(trusted, certificate)
  const clients = [
    { id: BOT_APP_ID, secret: BOT_APP_PASSWORD },
    { id: TAB_CLIENT_ID, secret: TAB_CLIENT_SECRET },
  ]
  const entra = await localEntra({ people: [KAREN, MADS], clients })
  const members = [KAREN, MADS].map((person) => ({ ...person, owner: person === KAREN }))
  const graph = await localGraph({
    verify: entra.verify,
    webLink: (entry) => `https://outlook.office365.com/owa/?itemid=${entry}`,
    teams: [{ tenant: TENANT, group: GROUP, members }],
  })
  const written: Written[] = []
  const app = Fastify({ https: { cert: certificate, key } })
  app.addHook('onRequest', async ({ url, hostname }, reply) => {
    const [, host = ENTRA] = Object.entries(PLACES).find(([beginning]) => url.startsWith(beginning)) ?? []
    if (host !== hostname) await reply.code(404).send(`${hostname} has no ${url}`)
  })
  await app.register(entra.plugin)
  await app.register(graph.plugin)
  app.get('/v1/.well-known/openidconfiguration', async () => ({
    issuer: BOT_ISSUER,
    jwks_uri: 'https://login.botframework.com/v1/.well-known/keys',
  }))
  app.get('/v1/.well-known/keys', async () => ({
    keys: entra.jwks.keys.map((jwk) => ({ ...jwk, endorsements: ['msteams'] })),
  }))
  const bears = async (authorization = '') => {
    const { aud, appid } = await entra.verify(authorization.slice('Bearer '.length))
    if (aud !== BOT_ISSUER || appid !== BOT_APP_ID) throw new Error('that is no token of the bot')
  }
  await app.register(connector(written, members, bears), { prefix: `/emea/${TENANT}/v3` })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  return {
    entra,
    graph,
    /** What the bot has written, the oldest first. */
    written,
    /** Returns what a call of Teams bears. */
    callOfTeams: () => entra.sign({ iss: BOT_ISSUER, aud: BOT_APP_ID, serviceurl: CONNECTOR }, 3600),
    /** Returns what a process needs that is to find all this in Microsoft's place, from the first of these moments on. */
    environmentAt(...moments: readonly string[]) {
      const elsewhere = new URL(ELSEWHERE)
      elsewhere.search = String(new URLSearchParams({ port: String(port), moments: moments.join() }))
      return { NODE_OPTIONS: `--import=${elsewhere}`, NODE_EXTRA_CA_CERTS: trusted }
    },
    async close() {
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type MicrosoftOverTls = Awaited<ReturnType<typeof startMicrosoftOverTls>>

/** The part of the connector that is asked of here, for whoever bears the bot's own token. */
function connector(
  written: Written[],
  people: readonly Person[],
  bears: (authorization?: string) => Promise<void>,
): FastifyPluginAsync {
  return async (app) => {
    app.addHook('onRequest', ({ headers }) => bears(headers.authorization))
    app.post<Ids>('/conversations/:conversation/activities', async ({ params, body }, reply) => {
      const id = `message-${written.length + 1}`
      written.push({ id, conversation: params.conversation, card: cardIn(body) })
      return reply.code(201).send({ id })
    })
    app.put<Ids>('/conversations/:conversation/activities/:activity', async ({ params, body }) => {
      const at = written.findIndex(({ id }) => id === params.activity)
      const message = written[at]
      if (!message) throw new Error(`there is no message ${params.activity}`)
      written[at] = { ...message, card: cardIn(body) }
      return { id: message.id }
    })
    app.get('/conversations/:conversation/pagedmembers', async () => ({
      members: people.map(({ tenant: tenantId, id, name }) => ({
        id: `29:${id}`,
        name,
        aadObjectId: id,
        tenantId,
      })),
    }))
    app.get('/teams/:team', async () => ({ id: 'team', name: 'KOMBIT-programmet', aadGroupId: GROUP }))
  }
}

const cardIn = ({ attachments }: Ids['Body']) => attachments?.[0]?.content
