import { Temporal } from 'temporal-polyfill'
import { DATABASE_TEMPLATE } from '#app/folders.ts'
import { createLog } from '#app/log.ts'
import { addDays, type Day, day, instantOf } from '#domain/day.ts'
import { onDay } from '#domain/deadline.ts'
import { MUNICIPALITIES } from '#domain/municipality.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import { sweep } from '#nudges/sweep.ts'
import type { Database } from '#storage/database.ts'
import { openEmbedded } from '#storage/embedded/open-embedded.ts'
import { readTemplate } from '#storage/embedded/template.ts'
import { storeOn } from '#storage/store-on.ts'
import { countQueries } from '#tests/support/counted-queries.ts'
import { anAgreement, anEdition, aPerson } from '#tests/support/factories.ts'
import { aConversation, aDigest, anOrigin, aSubscription } from '#tests/support/storage-factories.ts'
import { median, ratio } from './load.ts'

const CHANNELS = 5
const ITEMS = 300
const LINES = DEFAULT_SETTINGS.dailyCap
const MORNINGS = ['2025-12-01', '2025-12-02', '2025-12-03'].map(day)

/**
 * Measures a morning of 98 municipalities with five channels each and 300 items, on an embedded database in memory: until
 * all cards are in the outbox, one channel in five having a ladder to its programme leader. Beside it, in the same run, the
 * floor: as many bare rows of the outbox, each in a transaction of its own.
 */
export async function benchSweep(): Promise<void> {
  const template = await readTemplate(DATABASE_TEMPLATE)
  const log = createLog('error')
  const database = await openEmbedded({ log, ...(template ? { template } : {}) })
  const queries = countQueries(database.pglite)
  const store = storeOn(database, log)
  try {
    await settle(store.system)
    const rounds: { sweep: number; floor: number; cards: number; queries: number }[] = []
    for (const morning of MORNINGS) {
      const now = instantOf(morning, '08:00')
      queries.take()
      const start = performance.now()
      const cards = await sweep({ stores: store, clock: () => now })
      const taken = performance.now() - start
      rounds.push({
        sweep: taken,
        cards,
        queries: queries.take(),
        floor: await floorOf(database, cards, morning),
      })
      // As sent: what is unsent would be given up for the next morning.
      await database.db.updateTable('delivery').set({ state: 'sent' }).execute()
    }
    print(rounds)
  } finally {
    await store.close()
  }
}

type Stores = ReturnType<typeof storeOn>['system']

async function settle({ editions, conversations, subscriptions }: Stores): Promise<void> {
  const first = addDays(day('2025-12-01'), -30)
  const agreements = Array.from({ length: ITEMS }, (_, i) =>
    anAgreement({ id: `item-${i}`, deadline: onDay(addDays(first, i % 120)) }),
  )
  await editions.publish(anEdition({ agreements }), anOrigin())
  for (const { code } of MUNICIPALITIES)
    for (let i = 0; i < CHANNELS; i++) {
      const tenant = `tenant-${code}`
      const channel = aConversation({ tenant })
      await conversations.remember(channel)
      const person = aPerson({ tenant })
      if (i === 0) await conversations.remember(aConversation({ tenant, kind: 'personal', person }))
      const settings = {
        ...DEFAULT_SETTINGS,
        ...(i === 0 && { escalation: { leader: { days: -3, person } } }),
      }
      const subscription = aSubscription({ municipality: code, conversation: channel.id, settings })
      await subscriptions.save(subscription, anOrigin())
    }
}

/** Returns the milliseconds that bare rows take, each with as many lines as a card has at most. */
async function floorOf({ db }: Database, rows: number, on: Day): Promise<number> {
  const lines = Array.from({ length: LINES }, (_, i) => {
    return { item: `item-${i}`, type: 'agreement', stage: 'before-7' } as const
  })
  const spec = JSON.stringify(aDigest({ day: on, lines }))
  const created_at = Temporal.Instant.from('2025-12-01T07:00:00Z').toString()
  const start = performance.now()
  for (let i = 0; i < rows; i++)
    await db.transaction().execute((tx) =>
      tx
        .insertInto('delivery')
        .values({
          ...{ municipality: 'floor', id: `${on}-${i}`, conversation: `floor-${i}`, day: on },
          ...{ state: 'sent', spec, created_at },
        })
        .execute(),
    )
  return performance.now() - start
}

function print(rounds: readonly { sweep: number; floor: number; cards: number; queries: number }[]): void {
  console.table(
    rounds.map((round) => ({
      cards: round.cards,
      statements: round.queries,
      'sweep s': (round.sweep / 1000).toFixed(1),
      'bare rows s': (round.floor / 1000).toFixed(1),
    })),
  )
  const { sweep: taken, floor } = {
    sweep: median(rounds.map((round) => round.sweep)),
    floor: median(rounds.map((round) => round.floor)),
  }
  console.log(
    JSON.stringify({
      bench: 'sweep',
      channels: MUNICIPALITIES.length * CHANNELS,
      seconds: Number((taken / 1000).toFixed(1)),
      ratio: ratio(taken, floor),
      ms_a_card: Number((taken / median(rounds.map((round) => round.cards))).toFixed(1)),
    }),
  )
}
