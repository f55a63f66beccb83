import { Temporal } from 'temporal-polyfill'
import type { Catalogue } from '#domain/catalogue.ts'
import type { Conversation } from '#domain/conversation.ts'
import type { Day } from '#domain/day.ts'
import { type Handlings, NO_HANDLINGS } from '#domain/handling.ts'
import { MUNICIPALITIES } from '#domain/municipality.ts'
import type { MunicipalitySettings } from '#domain/municipality-settings.ts'
import type { NudgeSettings } from '#domain/nudge-settings.ts'
import type { LastNudge } from '#domain/nudge-stage.ts'
import { NO_RECORDS, type OwnRecords } from '#domain/standing.ts'
import { aConversation } from '#tests/support/storage-factories.ts'
import type { Random } from './random.ts'
import { someSettings } from './some-settings.ts'

/** What a channel was last told of an item, and before that, where it was not yet sent. */
export type ToldInChannel = LastNudge & { readonly before?: LastNudge | undefined }

/** A channel of the simulation, and what the store keeps of it. */
export interface Channel {
  readonly conversation: Conversation
  readonly municipality: string
  state: 'left' | 'active' | 'paused'
  settings: NudgeSettings
  confirmedAt: Temporal.Instant
  last: Map<string, ToldInChannel>
  /** The last day that was planned. */
  morning: Day | undefined
  editions: { before: ReadonlySet<string>; told: ReadonlySet<string> }
  /** Grows each time that the channel chooses anew or begins again: what was told before says nothing of now. */
  era: number
}

/** A municipality of the simulation. Records and handlings are replaced, never changed: they are remembered by identity. */
export interface Town {
  readonly code: string
  readonly channels: readonly Channel[]
  readonly settings: MunicipalitySettings
  records: OwnRecords
  handlings: Handlings
}

const CHANNELS = 5

/** Returns all 98 municipalities with five channels each; most channels have said yes. */
export function allTowns(random: Random): readonly Town[] {
  return MUNICIPALITIES.map(({ code }) => ({
    code,
    settings: {
      closingRules: random.onceIn(2) ? ['day-after-ascension', 'constitution-day'] : [],
      closingDays: random.onceIn(3) ? (['2026-02-13', '2026-10-16'] as Day[]) : [],
    },
    channels: Array.from({ length: CHANNELS }, (_, i) => ({
      conversation: aConversation({ id: `19:${code}-${i}`, tenant: `tenant-${code}` }),
      municipality: code,
      state: random.onceIn(10) ? ('left' as const) : ('active' as const),
      settings: someSettings(random),
      confirmedAt: Temporal.Instant.from('2025-12-01T10:00:00Z'),
      last: new Map(),
      morning: undefined,
      editions: { before: new Set(), told: new Set() },
      era: 0,
    })),
    records: NO_RECORDS,
    handlings: NO_HANDLINGS,
  }))
}

/** Has a channel say yes (again), with other settings than before; what is published by then is nothing new to it. */
export function join(
  channel: Channel,
  settings: NudgeSettings,
  { editions }: Catalogue,
  at: Temporal.Instant,
): void {
  channel.editions = { before: new Set(editions.map(({ edition }) => edition)), told: new Set() }
  channel.state = 'active'
  channel.confirmedAt = at
  chooseAnew(channel, settings)
}

/** Has a channel end its subscription: nothing of what it was told is remembered. */
export function leave(channel: Channel): void {
  channel.state = 'left'
  channel.last = new Map()
  channel.era++
}

/** Has a channel choose other settings. */
export function chooseAnew(channel: Channel, settings: NudgeSettings): void {
  channel.settings = settings
  channel.era++
}
