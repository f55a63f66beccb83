import { type Catalogue, catalogueOf } from '#domain/catalogue.ts'
import { addDays, type Day, day, dayAt, instantOf } from '#domain/day.ts'
import { MessengerError } from '#domain/ports/messenger.ts'
import { deliver } from '#nudges/deliver.ts'
import { sweep } from '#nudges/sweep.ts'
import { recordingMessenger } from '#tests/support/recording-messenger.ts'
import { liveADay } from './life.ts'
import { naiveHistory } from './naive-history.ts'
import { randomFrom } from './random.ts'
import { type Rules, rules } from './rules.ts'
import { simulatedOutbox } from './simulated-outbox.ts'
import { simulatedStores } from './simulated-stores.ts'
import { towns } from './town.ts'
import { yearOfEditions } from './year-editions.ts'

const FIRST = day('2025-12-05')
const DAYS = 365
const HOURS = ['07:30', '08:00', '09:30', '13:00', '15:00']
/** Teams cannot be reached, twice for days. */
const OUTAGES: readonly (readonly [Day, Day])[] = [
  [day('2026-03-10'), day('2026-03-12')],
  [day('2026-09-01'), day('2026-09-01')],
]
const isOutage = (on: Day) => OUTAGES.some(([from, to]) => on >= from && on <= to)

/** What the year was like, to be told and to be held to. */
export interface Year {
  readonly held: Rules['checked']
  readonly cards: number
  readonly mornings: ReadonlyMap<Day, number>
}

/** Which year is lived: how many municipalities, from which seed, and for how many days. */
export interface YearOf {
  readonly seed: number
  readonly municipalities: number
  readonly days?: number
}

/** Lives a year from December 2025 with a virtual clock: editions, people, outages. Throws at the first rule that is broken. */
export async function liveAYear({ seed, municipalities, days = DAYS }: YearOf): Promise<Year> {
  const random = randomFrom(seed)
  const editions = yearOfEditions(random)
  const history = naiveHistory(editions)
  const all = new Map(towns(municipalities, random).map((town) => [town.code, town]))
  const channels = new Map(
    [...all.values()].flatMap((t) => [...t.channels, ...t.chats].map((c) => [c.conversation.id, c])),
  )
  let catalogue: Catalogue = catalogueOf([], 0)
  let now = instantOf(FIRST, '00:00')
  const outbox = simulatedOutbox((id) => {
    const channel = channels.get(id)
    if (!channel) throw new RangeError(`no channel ${id}`)
    return channel
  })
  const stores = simulatedStores(all, channels, () => catalogue, outbox)
  const messenger = recordingMessenger()
  const send: typeof messenger.send = async ({ id }) => {
    if (isOutage(dayAt(now))) throw new MessengerError('retry', 'Teams is down')
    if (random.onceIn(400)) throw new MessengerError('retry', 'come back', { retryAfterSeconds: 60 })
    if (random.onceIn(1_500)) throw new MessengerError('ambiguous', 'no answer')
    // Where nobody follows anything there is nothing to pause: the next morning it is tried again.
    if (random.onceIn(4_000) && channels.get(id)?.state === 'active')
      throw new MessengerError('gone', 'no such conversation')
    return 'activity'
  }
  const ports = {
    stores,
    messenger: { ...messenger, send },
    drawing: { draw: () => ({}), summarise: () => '' },
    access: { editors: 'everyone' as const },
    clock: () => now,
    scopeOf: (tenant: string) => ({ tenant, municipalities: 'all' as const }),
    random: () => random.next(),
    pause: async () => undefined,
    budget: { take: async () => 0, note: () => undefined, flush: async () => undefined },
    jobs: { enqueue: async () => undefined },
    health: { mayCall: async () => 0, note: async () => undefined },
  }
  const held = rules(outbox.isUnsent)
  const mornings = new Map<Day, number>()
  let cards = 0
  for (let i = 0; i < days; i++) {
    const today = addDays(FIRST, i)
    const published = editions.filter(({ date }) => date < today)
    if (published.length !== catalogue.revision) catalogue = catalogueOf(published, published.length)
    const ofDay = { on: today, catalogue, history }
    for (const hour of HOURS) {
      now = instantOf(today, hour)
      await sweep(ports)
      now = now.add({ minutes: 1 })
      for (const id of outbox.waiting()) await deliver(ports, id)
      const sent = outbox.takeSent()
      cards += sent.length
      mornings.set(today, (mornings.get(today) ?? 0) + sent.length)
      for (const [code, ofTown] of Map.groupBy(sent, (d) => d.municipality)) {
        const town = all.get(code)
        if (town) held.cardsOf(town, ofTown, ofDay)
      }
    }
    for (const town of all.values()) {
      held.silenceOf(town, ofDay)
      liveADay(town, catalogue, instantOf(today, '16:00'), random)
    }
  }
  return { held: held.checked, cards, mornings }
}
