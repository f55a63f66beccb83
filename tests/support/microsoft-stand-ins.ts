import Fastify from 'fastify'
import { type GraphCalendarOptions, graphCalendar } from '#calendar/graph-calendar.ts'
import { type LocalEntraOptions, localEntra } from '#local/entra/local-entra.ts'
import { localGraph } from '#local/graph/local-graph.ts'
import type { GraphTeam } from '#local/graph/team-routes.ts'
import { memoryCalendarEntries } from './memory-calendar-entries.ts'

export const TENANT = '11111111-1111-4111-8111-111111111111'
export const CLIENT = '22222222-2222-4222-8222-222222222222'
export const SECRET = 'a secret between Fristvagt and Entra'

const CREDENTIAL = { kind: 'secret', secret: SECRET } as const

/** Two people of one municipality. */
export const KAREN = {
  tenant: TENANT,
  id: '33333333-3333-4333-8333-333333333333',
  name: 'Karen Holm',
  upn: 'karen@example.dk',
}
export const MADS = {
  tenant: TENANT,
  id: '44444444-4444-4444-8444-444444444444',
  name: 'Mads Lund',
  upn: 'mads@example.dk',
}

/** Starts Entra and Graph on a free port of this machine. Close it after use. */
export async function startMicrosoft(
  overrides: Partial<LocalEntraOptions> = {},
  teams: readonly GraphTeam[] = [],
) {
  const app = Fastify()
  const entra = await localEntra({
    people: [KAREN, MADS],
    clients: [{ id: CLIENT, secret: SECRET }],
    ...overrides,
  })
  const graph = await localGraph({
    verify: entra.verify,
    webLink: (entry) => `https://outlook.example/${entry}`,
    teams,
  })
  await app.register(entra.plugin, { prefix: '/local/entra' })
  await app.register(graph.plugin, { prefix: '/local/graph' })
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    entra,
    graph,
    origin,
    authority: `${origin}/local/entra`,
    graphUrl: `${origin}/local/graph`,
    tokenFor: (person = KAREN, ttl = 3600) => entra.issueSsoToken(person, { audience: CLIENT, ttl }),
    close: () => app.close(),
  }
}

export type Microsoft = Awaited<ReturnType<typeof startMicrosoft>>

/** Returns the product's calendar against the stand-ins, with what it recorded and what it told the operator. */
export function calendarAgainst(microsoft: Microsoft, overrides: Partial<GraphCalendarOptions> = {}) {
  const entries = memoryCalendarEntries()
  const logged: string[] = []
  const log = (_details: object, message: string) => void logged.push(message)
  const calendar = graphCalendar({
    graphUrl: 'https://graph.microsoft.com',
    authority: 'https://login.microsoftonline.com',
    clientId: CLIENT,
    credential: () => CREDENTIAL,
    loopback: { graph: microsoft.graphUrl, authority: microsoft.authority },
    entries: entries.store,
    itemUrl: (type, id) => `https://fristvagt.example/tab/${type}/${id}`,
    log: { warn: log, error: log },
    ...overrides,
  })
  return { calendar, entries, logged }
}
