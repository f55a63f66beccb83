import Fastify, { type FastifyInstance } from 'fastify'
import { type LocalTeams, localTeams } from '#local/teams/local-teams.ts'
import type { LocalTeamsOptions } from '#local/teams/options.ts'

type Json = Readonly<Record<string, unknown>>
type Answer = (activity: Json, connector: FakeConnector) => unknown

/** What the fake bot calls to write: the connector's REST over HTTP, without botbuilder. */
interface FakeConnector {
  /** Returns the status and the body of the answer. */
  call(method: string, path: string, body?: unknown): Promise<{ status: number; body: Json }>
  /** Sends an activity to the conversation of the one that came; returns the message's id. */
  reply(activity: Json, content: Json): Promise<string>
}

/** A server with the local Teams and, at `/api/messages`, a bot that does what the test says. */
export interface LocalTeamsServer extends AsyncDisposable {
  readonly app: FastifyInstance
  readonly origin: string
  readonly teams: LocalTeams
  readonly connector: FakeConnector
  /** What the bot was sent, in order. */
  readonly received: Json[]
}

/** Returns options for a test, any of them overridden: a clock at 1 December 2025 07:56, consent given to all. */
function localTeamsOptions(overrides: Partial<LocalTeamsOptions> = {}): LocalTeamsOptions {
  let now = Date.parse('2025-12-01T06:56:00Z')
  const refused = new Set<string>()
  return {
    clock: {
      now: async () => new Date(now).toISOString().replace('.000Z', 'Z'),
      advance: async (by) => {
        now += (by === 'morning' ? 1 : 7) * 86_400_000
      },
    },
    ssoToken: async (person) => `token-of-${person.key}`,
    addToCalendar: async () => 'entry-1',
    calendarEntries: async () => [],
    consent: {
      get: (person) => !refused.has(person.key),
      set: (person, given) => void (given ? refused.delete(person.key) : refused.add(person.key)),
    },
    ...overrides,
  }
}

/** Starts the local Teams on a free port of loopback with a bot that answers as told; nothing by default. `more` adds routes. */
export async function startLocalTeams(
  answer: Answer = () => undefined,
  overrides: Partial<LocalTeamsOptions> = {},
  more: (app: FastifyInstance) => void = () => undefined,
): Promise<LocalTeamsServer> {
  const app = Fastify()
  const teams = localTeams(localTeamsOptions(overrides))
  const received: Json[] = []
  const connector = fakeConnector(() => origin)
  app.get('/', teams.frontPage)
  await app.register(teams.plugin, { prefix: '/local' })
  app.post('/api/messages', async (request, reply) => {
    const activity = request.body as Json
    received.push(activity)
    const body = await answer(activity, connector)
    return body === undefined ? reply.code(200).send() : reply.send(body)
  })
  more(app)
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  return { app, origin, teams, connector, received, [Symbol.asyncDispose]: () => app.close() }
}

function fakeConnector(origin: () => string): FakeConnector {
  const call: FakeConnector['call'] = async (method, path, body) => {
    const init =
      body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const response = await fetch(`${origin()}/local/connector/v3/${path}`, { method, ...init })
    return { status: response.status, body: (await response.json()) as Json }
  }
  return {
    call,
    async reply(activity, content) {
      const { id } = activity.conversation as { id: string }
      const path = `conversations/${encodeURIComponent(id)}/activities`
      const { status, body } = await call('POST', path, { type: 'message', ...content })
      if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`)
      return String(body.id)
    },
  }
}

/** Returns the content of a message with one card of this body, and more of the card where given. */
export function cardContent(body: unknown, more: Json = {}): Json {
  const content = { type: 'AdaptiveCard', version: '1.5', body, ...more }
  return { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] }
}
