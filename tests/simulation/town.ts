import { Temporal } from 'temporal-polyfill'
import type { Catalogue } from '#domain/catalogue.ts'
import type { Conversation } from '#domain/conversation.ts'
import type { Day } from '#domain/day.ts'
import { type Handlings, NO_HANDLINGS } from '#domain/handling.ts'
import { MUNICIPALITIES } from '#domain/municipality.ts'
import type { MunicipalitySettings } from '#domain/municipality-settings.ts'
import { DEFAULT_SETTINGS, type Escalation, type NudgeSettings } from '#domain/nudge-settings.ts'
import type { LastNudge } from '#domain/nudge-stage.ts'
import type { Person } from '#domain/person.ts'
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
  /** How many editions were published when it last said yes. */
  joinedAt: number
  /** Grows each time that the channel chooses anew or begins again: what was told before says nothing of now. */
  era: number
}

/** A municipality of the simulation. Records and handlings are replaced, never changed: they are remembered by identity. */
export interface Town {
  readonly code: string
  readonly channels: readonly Channel[]
  /** The chats of those people who have added Fristvagt; not all have. */
  readonly chats: readonly Channel[]
  readonly people: readonly Person[]
  readonly settings: MunicipalitySettings
  records: OwnRecords
  handlings: Handlings
}

const CHANNELS = 5
const PEOPLE = 4

/**
 * Returns so many municipalities with five channels each; most channels have said yes. The first of them has a ladder. Of
 * four people, who lead or are responsible, the last has not added Fristvagt; the second and third follow what is theirs.
 */
export function towns(count: number, random: Random): readonly Town[] {
  return MUNICIPALITIES.slice(0, count).map(({ code }) => aTown(code, random))
}

function aTown(code: string, random: Random): Town {
  const tenant = `tenant-${code}`
  const people = Array.from({ length: PEOPLE }, (_, i): Person => {
    return { tenant, id: `${code}-person-${i}`, name: `Person ${i}` }
  })
  const [leader] = people
  const ladder: Escalation = {
    ...(random.onceIn(4) ? {} : { responsible: { days: random.pick([-7, -3, 0, 1]) } }),
    ...(leader && !random.onceIn(4) && { leader: { days: random.pick([-1, 0, 1, 7]), person: leader } }),
  }
  return {
    code,
    people,
    settings: {
      closingRules: random.onceIn(2) ? ['day-after-ascension', 'constitution-day'] : [],
      closingDays: random.onceIn(3) ? (['2026-02-13', '2026-10-16'] as Day[]) : [],
    },
    channels: Array.from({ length: CHANNELS }, (_, i) =>
      aChannel(code, {
        conversation: aConversation({ id: `19:${code}-${i}`, tenant }),
        state: random.onceIn(10) ? 'left' : 'active',
        settings: { ...someSettings(random), escalation: i === 0 ? ladder : {} },
      }),
    ),
    chats: people.slice(0, -1).map((person, i) =>
      aChannel(code, {
        conversation: aConversation({ id: `a:${code}-${i}`, tenant, kind: 'personal', person }),
        state: i === 0 ? 'left' : 'active',
        settings: { ...DEFAULT_SETTINGS, assignedOnly: true, time: random.pick(['07:30', '09:30']) },
      }),
    ),
    records: NO_RECORDS,
    handlings: NO_HANDLINGS,
  }
}

function aChannel(
  municipality: string,
  given: Pick<Channel, 'conversation' | 'state' | 'settings'>,
): Channel {
  return {
    ...given,
    municipality,
    confirmedAt: Temporal.Instant.from('2025-12-01T10:00:00Z'),
    last: new Map(),
    morning: undefined,
    editions: { before: new Set(), told: new Set() },
    joinedAt: 0,
    era: 0,
  }
}

/** Has a channel say yes (again), with settings as they may be others by now; what is published by then is nothing new to it. */
export function join(
  channel: Channel,
  settings: NudgeSettings,
  { editions }: Catalogue,
  at: Temporal.Instant,
): void {
  channel.editions = { before: new Set(editions.map(({ edition }) => edition)), told: new Set() }
  channel.state = 'active'
  channel.confirmedAt = at
  channel.joinedAt = editions.length
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
