import type { FastifyInstance } from 'fastify'
import type {
  ChannelPreview,
  ChannelSettings,
  DeliveryItem,
  EffectItem,
  List,
  ReachAnswer,
  SubscriptionItem,
  WaitingChannels,
} from '#api/contract.ts'
import { settingsFrom } from '#api/subscription-item.ts'
import { subscriptionVersion } from '#api/subscription-version.ts'
import { settingsChoices } from '#cards/settings/choices.ts'
import { settingsSummaries } from '#cards/settings/summaries.ts'
import { whyWords } from '#cards/wording/why.ts'
import { day } from '#domain/day.ts'
import { daysOff } from '#domain/days-off.ts'
import { deliveryWords } from '#domain/delivery-words.ts'
import { NO_HANDLINGS } from '#domain/handling.ts'
import { previewNudges } from '#domain/nudge-plan.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import { countReasons } from '#domain/reach.ts'
import { reachWords } from '#domain/reach-words.ts'
import { settingsFaults } from '#domain/settings-rules.ts'
import { NO_RECORDS, standingsOf } from '#domain/standing.ts'
import { NO_CLOSING_DAYS } from '#domain/working-days.ts'
import { december } from '#tests/questions/december.ts'

/** What the stand-in API knows of the municipality's channels. */
export interface ChannelsWorld {
  subscriptions: SubscriptionItem[]
  waiting: WaitingChannels
  reach: ReachAnswer
  deliveries: DeliveryItem[]
  effect: EffectItem
}

const SETTINGS = structuredClone(DEFAULT_SETTINGS) as unknown as ChannelSettings

/** Returns a channel of the KOMBIT team that follows everything, on 1 December 2025. */
export function aSubscriptionItem(overrides: Partial<SubscriptionItem> = {}): SubscriptionItem {
  return withWords({
    id: 'sapa-id',
    team: 'KOMBIT-programmet',
    channel: 'SAPA',
    kind: 'channel',
    state: 'active',
    language: 'da',
    settings: SETTINGS,
    confirmedBy: 'Mette Holm',
    confirmedAt: '2025-11-30T07:00:00.000Z',
    next: '2025-12-02',
    last: { day: '2025-12-01', state: 'sent', at: '2025-12-01T07:00:03.000Z' },
    version: '',
    words: { what: '', when: '', much: '', who: '' },
    ...overrides,
  })
}

function withWords(item: SubscriptionItem): SubscriptionItem {
  const choice = { settings: settingsFrom(item.settings, 'tenant'), language: item.language }
  return {
    ...item,
    version: subscriptionVersion(choice),
    words: { ...settingsSummaries(choice, december, 'da') },
  }
}

/** Returns a card of 1 December 2025. */
function aDeliveryItem(overrides: Partial<DeliveryItem> = {}): DeliveryItem {
  const item = { state: 'sent' as const, unsure: false, ...overrides }
  return {
    id: 'sent',
    day: '2025-12-01',
    attempts: 1,
    createdAt: '2025-12-01T07:00:00.000Z',
    sentAt: '2025-12-01T07:00:03.000Z',
    items: ['valg'],
    nudges: [{ item: 'valg', stage: 'before-7' }],
    subscription: 'sapa-id',
    lines: [{ item: 'valg', type: 'task', title: 'Indsend EAN-nummer' }],
    ...item,
    ...deliveryWords(item),
  }
}

type Finding = ReachAnswer['items'][number]

function aFinding(reason: Finding['reason'], overrides: Partial<Finding> = {}): Finding {
  return {
    id: 'sapa-visning',
    title: 'SAPA: Visning af skattedata',
    type: 'task',
    deadline: { from: '2025-12-12', to: '2025-12-12' },
    daysLeft: 11,
    reason,
    channels: [],
    ...reachWords({ reason }),
    ...overrides,
  }
}

function aReach(): ReachAnswer {
  const items = [
    aFinding('paused', {
      channels: [
        { id: 'frister-id', name: 'Digitalisering › Frister', state: 'paused', pausedWhy: 'person' },
      ],
    }),
    aFinding('nobody-responsible'),
    aFinding('nobody-responsible', { id: 'valg', title: 'VALG: Send EAN-nummer' }),
  ]
  return {
    municipality: '0727',
    asOf: '2025-12-01',
    days: 30,
    counts: { ...countReasons(items as never) },
    items,
  }
}

/** Returns three channels (active, paused by a person, out of reach), what was sent, and what reaches nobody. */
export function aChannelsWorld(): ChannelsWorld {
  return {
    subscriptions: [
      aSubscriptionItem(),
      aSubscriptionItem({
        id: 'frister-id',
        team: 'Digitalisering',
        channel: 'Frister',
        state: 'paused',
        paused: { why: 'person', at: '2025-11-28T09:00:00.000Z', until: '2025-12-15' },
        next: '2025-12-15',
      }),
      aSubscriptionItem({
        id: 'valg-id',
        team: 'Valg',
        channel: 'Valg 2026',
        state: 'paused',
        paused: { why: 'removed', at: '2025-11-27T09:00:00.000Z' },
        next: undefined,
        last: { day: '2025-11-27', state: 'gone', at: '2025-11-27T07:00:00.000Z' },
      }),
    ],
    waiting: { items: [{ kind: 'channel', team: 'Borgerservice' }] },
    reach: aReach(),
    deliveries: [
      aDeliveryItem(),
      aDeliveryItem({
        id: 'failed',
        day: '2025-11-28',
        state: 'failed',
        attempts: 4,
        error: 'gave up: the connector answered 503',
        sentAt: undefined,
      }),
      aDeliveryItem({
        id: 'ambiguous',
        day: '2025-11-27',
        state: 'ambiguous',
        unsure: true,
        sentAt: undefined,
      }),
    ],
    effect: anEffect(),
  }
}

function anEffect(): EffectItem {
  const counts = { nudges: 12, changed: 5, percent: 42, medianWorkingDays: 2 }
  const few = { nudges: 4, changed: 1, medianWorkingDays: 0 }
  return {
    municipality: '0727',
    days: 7,
    total: counts,
    stages: [
      { stage: 'before-7', ...few },
      { stage: 'overdue-1', nudges: 8, changed: 0 },
    ],
    items: [{ id: 'valg', title: 'Indsend EAN-nummer', ...few, each: [] }],
  }
}

/** Answers for the channels as the API does: what would come is planned by the plan itself. */
export function channelsRoutes(
  api: FastifyInstance,
  world: { channels: ChannelsWorld; readonly me: { readonly today: string } },
): void {
  api.get('/subscriptions', () => ({ items: world.channels.subscriptions }))
  api.get('/subscriptions/waiting', () => world.channels.waiting)
  api.get('/subscriptions/choices', ({ headers }) =>
    settingsChoices(december, headers['accept-language'] === 'en' ? 'en' : 'da'),
  )
  api.post<Sent<{ settings?: ChannelSettings }>>('/subscriptions/:id/preview', ({ params, body }) => {
    const { settings } = found(world.channels, params.id)
    return previewOf(settings, body.settings, world.me.today)
  })
  changes(api, world)
  api.get('/reach', () => world.channels.reach)
}

/** Which deliveries of a channel are asked for; those of an item name no channel. */
export interface AskedDeliveries {
  subscription?: string
  state?: string
  from?: string
  to?: string
  cursor?: string
}

/** Returns a page of two of a channel's deliveries. */
export function channelDeliveries(
  { deliveries }: ChannelsWorld,
  { state, from = '', to = '9999', cursor = '0' }: AskedDeliveries,
): List<DeliveryItem> {
  const fits = deliveries.filter(
    (one) => (state === undefined || one.state === state) && one.day >= from && one.day <= to,
  )
  const end = Number(cursor) + 2
  return { items: fits.slice(Number(cursor), end), ...(fits.length > end && { next: String(end) }) }
}

interface Sent<T> {
  Params: { id: string }
  Body: T
}

/** A problem that the stand-in answers with, by Fastify's own handler of errors. */
function refusal(status: number, code: string): Error {
  return Object.assign(new Error(code), { statusCode: status, code })
}

function found({ subscriptions }: ChannelsWorld, id: string): SubscriptionItem {
  const channel = subscriptions.find((one) => one.id === id)
  if (!channel) throw refusal(404, 'not-found')
  return channel
}

function changes(
  api: FastifyInstance,
  world: { channels: ChannelsWorld; readonly me: { readonly today: string } },
): void {
  const replace = (item: SubscriptionItem) => {
    const { channels } = world
    channels.subscriptions = channels.subscriptions.map((one) => (one.id === item.id ? item : one))
    return item
  }
  api.put<Sent<Pick<SubscriptionItem, 'settings' | 'language' | 'version'>>>(
    '/subscriptions/:id/settings',
    ({ params, body: { settings, language, version } }) => {
      const channel = found(world.channels, params.id)
      if (version !== channel.version) throw refusal(409, 'changed-meanwhile')
      return replace(withWords({ ...channel, settings, language }))
    },
  )
  api.post<Sent<{ until?: string }>>('/subscriptions/:id/pause', ({ params, body: { until } }) => {
    const at = `${world.me.today}T08:00:00.000Z`
    const paused = { why: 'person' as const, at, ...(until && { until }) }
    const { next: _, ...channel } = found(world.channels, params.id)
    return replace({ ...channel, state: 'paused', paused, ...(until && { next: until }) })
  })
  api.post<Sent<object>>('/subscriptions/:id/resume', ({ params }) => {
    const { paused: _, ...awake } = found(world.channels, params.id)
    return replace({ ...awake, state: 'active', next: '2025-12-02' })
  })
  api.delete<Sent<object>>('/subscriptions/:id', ({ params }) => {
    const channel = found(world.channels, params.id)
    world.channels.subscriptions = world.channels.subscriptions.filter((one) => one !== channel)
    return channel
  })
}

function previewOf(kept: ChannelSettings, tried: ChannelSettings | undefined, today: string): ChannelPreview {
  const [from, days] = [day(today), 30]
  const planned = (json: ChannelSettings) => {
    const settings = settingsFrom(json, 'tenant')
    const standings = standingsOf(december, '0727', NO_RECORDS)
    const about = { catalogue: december, standings, handlings: NO_HANDLINGS, calendar: NO_CLOSING_DAYS }
    return previewNudges({ ...about, settings, last: new Map() }, from, days)
  }
  const amount = (mornings: ReturnType<typeof planned>) => ({
    cards: mornings.length,
    lines: mornings.reduce((sum, { nudges }) => sum + nudges.length, 0),
  })
  const faults = tried ? settingsFaults(settingsFrom(tried, 'tenant')) : []
  const chosen = tried && faults.length === 0 ? tried : undefined
  const shown = planned(chosen ?? kept)
  return {
    ...{ from, days, faults: [...faults] },
    kept: amount(planned(kept)),
    ...(chosen && { chosen: amount(shown) }),
    mornings: shown.map(({ day: on, nudges }) => ({
      day: on,
      lines: nudges.map((nudge) => ({
        ...{ item: nudge.item, type: nudge.type, stage: nudge.stage },
        title:
          (december.obligations.get(nudge.item)?.item ?? december.events.get(nudge.item))?.title ??
          nudge.item,
        why: whyWords(nudge, on, 'da'),
      })),
    })),
    off: [...daysOff(from, days, { calendar: NO_CLOSING_DAYS, weekdays: (chosen ?? kept).weekdays })],
  }
}
