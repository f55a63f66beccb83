import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compose } from '#app/compose.ts'
import { DATABASE_TEMPLATE } from '#app/folders.ts'
import { createServer } from '#app/http/server.ts'
import { createLog } from '#app/log.ts'
import { issuersOf, MICROSOFT_CLIENTS } from '#app/microsoft-clients.ts'
import { startTelemetry } from '#app/telemetry/start-telemetry.ts'
import { tracer } from '#app/telemetry/tracer.ts'
import { openStore } from '#storage/open-store.ts'
import { aPress } from '#tests/support/activities.ts'
import { BEFORE_EIGHT } from '#tests/support/bot-door.ts'
import { dialogueMeeting } from '#tests/support/calendar-events.ts'
import { anEdition } from '#tests/support/factories.ts'
import { CLIENT, KAREN, SECRET, startMicrosoft, TENANT } from '#tests/support/microsoft-stand-ins.ts'
import { startCollector, treeOf } from '#tests/support/otlp-collector.ts'
import { json, startConnector } from '#tests/support/stand-in-connector.ts'
import { aConversation, anOrigin } from '#tests/support/storage-factories.ts'

const CREDENTIAL = { kind: 'secret', secret: SECRET } as const
/** What might be in a press, and may be in no span: a CPR number, a name, words, an address. */
const HOSTILE = { note: 'Karen Holm 010190-1234 skrev: min adgangskode er hunter2', mail: 'karen@example.dk' }

/** The whole product, but for pages, on stand-ins of everything around it. */
async function aWorld() {
  const collector = await startCollector()
  const microsoft = await startMicrosoft()
  const connector = await startConnector((_request, response) => json(response, 200, { id: 'the-card' }))
  const lines: string[] = []
  const log = createLog('info', () => [], { write: (line) => void lines.push(line) })
  const everyMs = { spans: 50, figures: 60_000 }
  const telemetry = startTelemetry({
    ...{ endpoint: collector.endpoint, headers: () => ({}), secrets: () => [], log, everyMs },
  })
  const tracing = tracer(telemetry.recorder)
  const store = await openStore({ kind: 'memory' }, { log, template: DATABASE_TEMPLATE, tracing })
  const server = createServer(log)
  const application = await compose({
    ...{ store, server, log, tracing, clock: () => BEFORE_EIGHT, origin: 'https://fristvagt.example.dk' },
    framework: { identity: undefined, serviceHosts: ['127.0.0.1'] },
    tokens: {
      jwksUrl: `${microsoft.authority}/${TENANT}/discovery/v2.0/keys`,
      audiences: [CLIENT],
      ...{ issuersOf, clients: MICROSOFT_CLIENTS, tenants: new Set([TENANT]) },
    },
    tenants: new Map([[TENANT, new Set(['0751'])]]),
    graph: {
      graphUrl: 'https://graph.microsoft.com',
      authority: 'https://login.microsoftonline.com',
      ...{ clientId: CLIENT, credential: () => CREDENTIAL },
      loopback: { graph: microsoft.graphUrl, authority: microsoft.authority },
    },
    linkSecrets: () => ['x'.repeat(32)],
    tabSignIn: { kind: 'teams-only' },
  })
  telemetry.send(application.figures)
  return { collector, microsoft, connector, lines, telemetry, store, server, application }
}

/** Karen presses "add to my calendar" on a card in her own chat that tells of the meeting. */
async function pressed(world: Awaited<ReturnType<typeof aWorld>>, meeting: string, headers = {}) {
  const { store, server, connector, microsoft } = world
  const chat = aConversation({
    ...{ id: `a:${meeting}`, kind: 'personal', tenant: TENANT, serviceUrl: connector.serviceUrl },
    person: { tenant: TENANT, id: KAREN.id, name: KAREN.name },
  })
  await store.system.conversations.remember(chat)
  const spec = { kind: 'moved', municipality: '', language: 'da', event: meeting, revision: 0 } as const
  const card = { conversation: chat.id, activity: 'the-card', spec, sentAt: BEFORE_EIGHT }
  store.system.liveCards.remember(card)
  await store.system.liveCards.flush()
  const value = {
    action: { type: 'Action.Execute', verb: 'add-to-calendar', data: { event: meeting, ...HOSTILE } },
    authentication: { token: await microsoft.tokenFor() },
  }
  const payload = aPress(
    '',
    {},
    {
      ...{ value, replyToId: 'the-card', serviceUrl: connector.serviceUrl },
      from: { id: `29:${KAREN.id}`, name: KAREN.name, aadObjectId: KAREN.id },
      conversation: { id: chat.id, conversationType: 'personal', tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
    },
  )
  const answer = await server.inject({ method: 'POST', url: '/api/messages', payload, headers })
  await store.jobs.idle()
  return answer
}

let world: Awaited<ReturnType<typeof aWorld>>
beforeAll(async () => {
  world = await aWorld()
  const events = ['first', 'second', 'third', 'fourth'].map((id) => dialogueMeeting({ id }))
  await world.store.system.editions.publish(anEdition({ events }), anOrigin())
  await world.application.startJobs()
})
afterAll(async () => {
  await world.server.close()
  await world.store.close()
  await world.telemetry.close()
  await world.connector.close()
  await world.microsoft.close()
  await world.collector.close()
})
const spansOf = (trace: string) => world.collector.spans().filter(({ traceId }) => traceId === trace)

describe('a press', () => {
  it('is one trace, from Teams to Graph and through the queue back to Teams', async () => {
    const answer = await pressed(world, 'first')
    expect(answer.json()).toMatchObject({ statusCode: 200 })
    const trace = String(answer.headers['x-correlation-id'])
    expect(trace).toMatch(/^[\da-f]{32}$/)
    await expect.poll(() => treeOf(spansOf(trace))).toContain('        teams update')
    expect(treeOf(spansOf(trace))).toEqual([
      'POST /api/messages',
      '  press add-to-calendar',
      '    entra on-behalf-of',
      '    graph GET /me/events',
      '    graph POST /me/events',
      '    job refresh',
      '      job redraw',
      '        teams update',
    ])
    const asked = world.microsoft.graph.requests()
    expect(asked.length).toBeGreaterThan(0)
    expect(new Set(asked.map(({ clientRequestId }) => clientRequestId?.replaceAll('-', '')))).toEqual(
      new Set([trace]),
    )
  })

  it('tells the collector nothing of who pressed, or of what stands on the card', async () => {
    const answer = await pressed(world, 'second')
    await expect
      .poll(() => treeOf(spansOf(String(answer.headers['x-correlation-id']))))
      .toContain('        teams update')
    const sent = world.collector.bodies.map(({ text }) => text).join('\n')
    for (const secret of [
      KAREN.id,
      KAREN.name,
      TENANT,
      'karen@',
      '010190',
      'hunter2',
      'eyJ',
      'a:second',
      'second',
    ])
      expect(sent).not.toContain(secret)
  })

  it('that comes with a trace of somebody else’s begins one of its own, and is linked to it', async () => {
    const theirs = { trace: 'ab'.repeat(16), span: 'cd'.repeat(8) }
    const answer = await pressed(world, 'third', { traceparent: `00-${theirs.trace}-${theirs.span}-01` })
    const trace = String(answer.headers['x-correlation-id'])
    expect(trace).not.toBe(theirs.trace)
    await expect.poll(() => spansOf(trace).length).toBeGreaterThan(0)
    const root = spansOf(trace).find(({ name }) => name === 'POST /api/messages')
    expect(root?.links).toMatchObject([{ traceId: theirs.trace, spanId: theirs.span }])
    expect(world.collector.spans().filter(({ traceId }) => traceId === theirs.trace)).toEqual([])
  })

  it('that Graph refuses is found in the log and in the trace by the id that Graph was told', async () => {
    world.microsoft.graph.faults.next({ kind: 'denied' })
    const trace = String((await pressed(world, 'fourth')).headers['x-correlation-id'])
    const lines = world.lines.map((line) => JSON.parse(line)).filter(({ trace_id: id }) => id === trace)
    expect(lines).toMatchObject([{ msg: 'Graph denied access to the calendar', status: 403 }])
    expect(lines[0].requestId).toMatch(/^[\da-f-]{36}$/)
    await expect.poll(() => treeOf(spansOf(trace))).toContain('POST /api/messages')
    const refused = spansOf(trace).filter(({ status }) => status.code === 2)
    expect(refused).toMatchObject([{ name: 'graph GET /me/events' }])
  })

  it('without a page, a health check and a figure among its neighbours leaves only what people asked', async () => {
    for (const url of ['/healthz', '/metrics', '/tab/sign-in.json']) {
      const { headers } = await world.server.inject(url)
      expect(headers['x-correlation-id']).toMatch(/^[\da-f]{32}$/)
    }
    const problem = await world.server.inject('/api/v1/me')
    const id = problem.headers['x-correlation-id']
    expect(problem.json()).toMatchObject({ code: 'not-signed-in', traceId: id })
    await expect.poll(() => spansOf(String(id)).map(({ name }) => name)).toEqual(['GET /api/v1/me'])
    const roots = world.collector.spans().filter(({ parentSpanId }) => !parentSpanId)
    expect(roots.filter(({ name }) => !/^(POST|GET) \/api\/|^job /.test(name))).toEqual([])
  })
})
