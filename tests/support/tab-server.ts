import fastifyStatic from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import type {
  AgreementItem,
  CalendarAnswer,
  CalendarFeedItem,
  CalendarUpdateAnswer,
  EditionChangesItem,
  EventItem,
  Me,
  MilestoneItem,
  MunicipalityItem,
  OwnEntryItem,
  TaskItem,
} from '#api/contract.ts'
import { fullAnswerJson } from '#api/full-answer-json.ts'
import { panePage } from '#app/http/pane-page.ts'
import { tabPage } from '#app/http/tab-page.ts'
import { registerAnswerHeaders } from '#app/http/web-security.ts'
import { day } from '#domain/day.ts'
import { municipalitiesByName, municipality } from '#domain/municipality.ts'
import { decodeQuestion } from '#domain/question-code.ts'
import { NO_RECORDS, standingsOf } from '#domain/standing.ts'
import { answer } from '#questions/answer.ts'
import { ask } from '#questions/ask.ts'
import { december } from '#tests/questions/december.ts'
import { EDITOR } from './access.ts'
import { PANE_DIST, TAB_DIST } from './build-pages.ts'
import { aMailsWorld, type MailsWorld, mailReadingRoute, mailRoutes } from './pane-mails.ts'
import { searchRoutes } from './pane-search.ts'
import { ownEntryRoutes } from './tab-calendar.ts'
import { aChannelWorld, type ChannelWorld, channelRoutes } from './tab-channel.ts'
import { aChannelsWorld, type ChannelsWorld, channelsRoutes } from './tab-channels.ts'
import { mixedChanges, mixedMilestones } from './tab-edition.ts'
import { anEditionsWorld, type EditionsWorld, editionsRoutes } from './tab-editions.ts'
import { anItemWorld, type ItemWorld, itemRoutes } from './tab-item.ts'
import { mixedAgreements, mixedEvents, mixedTasks } from './tab-items.ts'
import { aLiveWorld, type LiveWorld, liveRoutes } from './tab-live.ts'
import { aSettingsWorld, type SettingsWorld, settingsRoutes } from './tab-settings.ts'
import { tableRoutes } from './tab-tables.ts'

/** What the stand-in API knows; a test changes it while the page is open. */
export interface TabWorld extends ChannelWorld, SettingsWorld {
  me: Me
  agreements: AgreementItem[]
  tasks: TaskItem[]
  events: EventItem[]
  milestones: MilestoneItem[]
  changes: EditionChangesItem
  signIn: ({ kind: 'local'; token: string } | { kind: 'teams-only' }) & { app?: string }
  /** The tokens that the API accepts. */
  tokens: string[]
  calendar: Omit<CalendarAnswer, 'links'>
  /** What the person's calendar has, and what came of bringing it up to date. */
  entries: OwnEntryItem[]
  update: CalendarUpdateAnswer
  feed: CalendarFeedItem
  live: LiveWorld
  item: ItemWorld
  channels: ChannelsWorld
  editions: EditionsWorld
  mails: MailsWorld
  /** When set, what every change, every list, or what the newest edition changed, is refused with. */
  refuse: { changes?: [number, string]; lists?: [number, string]; edition?: [number, string] }
  readonly asked: { method: string; url: string; token: string; body: unknown }[]
}

const ODDER: MunicipalityItem = {
  code: '0727',
  name: 'Odder',
  kkr: 'KKR Midtjylland',
  region: 'Region Midtjylland',
}

/** Returns a world on 1 December 2025 in Odder, with every kind of item. */
export function aTabWorld(overrides: Partial<TabWorld> = {}): TabWorld {
  return {
    me: { id: 'mette', name: 'Mette Holm', today: '2025-12-01', municipality: ODDER, ...EDITOR },
    agreements: mixedAgreements(),
    tasks: mixedTasks(),
    events: mixedEvents(),
    milestones: mixedMilestones(),
    changes: mixedChanges(),
    signIn: { kind: 'local', token: '/local/token' },
    tokens: ['token-1'],
    calendar: { outcome: 'added', webLink: 'https://outlook.office.com/calendar/item/1' },
    entries: [],
    update: { updated: [], gone: [] },
    feed: { exists: false },
    live: aLiveWorld(),
    item: anItemWorld(),
    editions: anEditionsWorld(),
    mails: aMailsWorld(),
    refuse: {},
    asked: [],
    ...aChannelWorld(),
    channels: aChannelsWorld(),
    ...aSettingsWorld(),
    ...overrides,
  }
}

/** Serves the built tab and Outlook's pane as production does, and answers the API's contract from the world. */
export async function startTabServer(world: TabWorld) {
  const server = Fastify({ forceCloseConnections: true })
  registerAnswerHeaders(server, false)
  await server.register(fastifyStatic, { root: `${TAB_DIST}/assets`, prefix: '/tab/assets/' })
  await server.register(fastifyStatic, {
    root: `${PANE_DIST}/assets`,
    prefix: '/pane/assets/',
    decorateReply: false,
  })
  const page = await tabPage(TAB_DIST, false)
  const pane = await panePage(PANE_DIST)
  server.get('/tab/sign-in.json', () => world.signIn)
  server.get('/local/token', () => ({ token: world.tokens.at(-1), name: world.me.name }))
  for (const path of ['/pane/read', '/pane/write'])
    server.get(path, (_request, reply) => reply.headers(pane.headers).send(pane.html))
  mailReadingRoute(server, world.mails)
  server.get('/tab/*', (_request, reply) => {
    const { headers, html } = page()
    return reply.headers(headers).send(html)
  })
  server.register(async (api) => routes(api, world), { prefix: '/api/v1' })
  const origin = await server.listen({ port: 0, host: '127.0.0.1' })
  return { origin, [Symbol.asyncDispose]: () => server.close() }
}

function routes(api: FastifyInstance, world: TabWorld): void {
  const before = new Map<string, unknown>()
  api.addHook('preHandler', async (request, reply) => {
    const token = request.headers.authorization?.replace('Bearer ', '') ?? ''
    world.asked.push({ method: request.method, url: request.url, token, body: request.body })
    if (!world.tokens.includes(token)) return problem(reply, 401, 'not-signed-in')
    const { changes, lists, edition } = world.refuse
    if (request.method !== 'GET' && changes) return problem(reply, ...changes)
    if (request.url.includes('/editions/') && edition) return problem(reply, ...edition)
    if (request.url.includes('limit=') && lists) return problem(reply, ...lists)
  })
  api.get('/me', () => world.me)
  api.put<{ Body: { municipality: string } }>('/me/municipality', ({ body }) => {
    const chosen = municipality(body.municipality)
    if (chosen) world.me = { ...world.me, municipality: chosen }
    return world.me
  })
  api.get('/me/calendar-entries', () => ({ items: world.entries }))
  api.post('/me/calendar-entries/update', () => {
    const { updated, gone } = world.update
    for (const event of world.events) {
      if (updated.some(({ id }) => id === event.id)) event.movedSince = false
      if (gone.some(({ id }) => id === event.id))
        Object.assign(event, { inCalendar: false, movedSince: false })
    }
    world.entries = []
    return world.update
  })
  api.get('/me/calendar-feed', () => world.feed)
  api.post('/me/calendar-feed', () => {
    world.feed = { exists: true, createdAt: `${world.me.today}T08:00:00.000Z` }
    const addressOf = (letter: string) => `https://fristvagt.example/calendar/${letter.repeat(43)}.ics`
    return { ...world.feed, url: addressOf('x'), mineUrl: `${addressOf('y')}?mine=1` }
  })
  api.delete('/me/calendar-feed', () => {
    world.feed = { exists: false }
    return world.feed
  })
  api.get('/municipalities', () => ({
    items: municipalitiesByName().map(({ code, name, kkr, region }) => ({ code, name, kkr, region })),
  }))
  api.post<{ Body: { q?: string; question?: string; municipality: string } }>('/questions', ({ body }) => {
    const own = body.municipality
    const data = {
      ...{ catalogue: december, own, today: day(world.me.today) },
      standings: (code: string) => standingsOf(december, code, NO_RECORDS),
    }
    const known = decodeQuestion(body.question)
    return fullAnswerJson(known ? answer(known, data) : ask(body.q ?? '', data), data)
  })
  searchRoutes(api, { catalogue: december, own: '0751', today: () => day(world.me.today) })
  tableRoutes(api, world)
  api.get('/agreements', () => ({ items: world.agreements }))
  api.get('/tasks', () => ({ items: world.tasks }))
  api.get('/events', () => ({ items: world.events }))
  deadlineEntries(api, world)
  channelRoutes(api, world)
  ownEntryRoutes(api)
  channelsRoutes(api, world)
  settingsRoutes(api, world)
  liveRoutes(api, world)
  itemRoutes(api, world)
  mailRoutes(api, world.mails)
  editionsRoutes(api, world)
  api.get('/milestones', () => ({ items: world.milestones }))
  api.get('/editions/newest/changes', () => world.changes)
  for (const list of ['agreements', 'tasks'] as const)
    api.put<{ Params: { id: string }; Body: { state: never } }>(
      `/${list}/:id/standing`,
      ({ params, body }, reply) => {
        const item = world[list].find((i) => i.id === params.id)
        if (!item) return problem(reply, 404, 'not-found')
        const key = `${list}/${item.id}`
        if (!before.has(key)) before.set(key, item.standing)
        const takenBack = body.state === 'unknown' || body.state === 'open'
        const said = { state: body.state, asOf: world.me.today, source: 'person', by: world.me.name }
        Object.assign(item, { standing: takenBack ? before.get(key) : said })
        return item
      },
    )
  api.post<{ Params: { id: string } }>('/events/:id/calendar-entry', ({ params }, reply) => {
    const event = world.events.find((e) => e.id === params.id)
    if (!event) return problem(reply, 404, 'not-found')
    if (world.calendar.outcome === 'added') event.inCalendar = true
    if (world.calendar.outcome === 'updated') event.movedSince = false
    return { ...world.calendar, links: event.links }
  })
  api.delete<{ Params: { id: string } }>('/events/:id/calendar-entry', ({ params }, reply) => {
    const event = world.events.find((e) => e.id === params.id)
    if (!event) return problem(reply, 404, 'not-found')
    if (world.calendar.outcome === 'removed') event.inCalendar = false
    return { ...world.calendar, links: event.links }
  })
}

/** Answers for the deadlines as for the meetings; what is in the calendar is in `entries` alone. */
function deadlineEntries(api: FastifyInstance, world: TabWorld): void {
  const parts = [
    ['/events/:id/registration', 'registration'],
    ['/agreements/:id', 'deadline'],
    ['/tasks/:id', 'deadline'],
  ] as const
  for (const [path, part] of parts)
    api.route<{ Params: { id: string } }>({
      method: ['POST', 'DELETE'],
      url: `${path}/calendar-entry`,
      handler: ({ params: { id } }) => {
        const { outcome } = world.calendar
        const others = world.entries.filter((entry) => entry.part !== part || entry.id !== id)
        if (outcome === 'removed') world.entries = others
        if (outcome === 'added' || outcome === 'updated')
          world.entries = [...others, { part, id, movedSince: false, stands: 'yes' }]
        const address = `https://fristvagt.example/calendar/${part}/${id}`
        return { ...world.calendar, links: { outlook: `${address}/outlook`, ics: `${address}.ics` } }
      },
    })
}

function problem(reply: FastifyReply, status: number, code: string) {
  const type = `urn:fristvagt:problem:${code}`
  return reply.status(status).type('application/problem+json').send({ type, title: code, status, code })
}
