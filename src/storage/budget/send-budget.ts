import { sql } from 'kysely'
import type { Log } from '#domain/ports/log.ts'
import type { SendBudget, SendPlace } from '#domain/ports/send-budget.ts'
import type { Db } from '../transaction.ts'
import { BUCKETS, burstFor } from './buckets.ts'

/** What is noted within this time is written at once. */
const NOTE_AFTER_MS = 1_000
/** More in one round would cost the database more than the nudges of so busy a moment are worth. */
const MOST_PLACES = 100

/** Returns the budget that all instances on a database share; `db` must see every tenant. */
export function sendBudget(db: Db, log: Log): SendBudget {
  let noted = new Map<string, { readonly place: SendPlace; uses: number }>()
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()

  async function write(notes: typeof noted): Promise<void> {
    try {
      for (const { place, uses } of notes.values())
        await callTakeSlot(db, place, { bursts: BUCKETS.map(() => 0), hold: false, uses })
    } catch (error) {
      log.warn({ err: error }, 'answers to people could not be counted as sent')
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const notes = noted
    noted = new Map()
    if (notes.size > 0) writing = writing.then(() => write(notes))
    return writing
  }

  return {
    async take(place, kind) {
      return callTakeSlot(db, place, {
        bursts: BUCKETS.map((bucket) => burstFor(bucket, kind)),
        hold: true,
        uses: 1,
      })
    },
    note(place) {
      const key = `${place.tenant} ${place.conversation}`
      const known = noted.get(key)
      if (known) known.uses++
      else if (noted.size < MOST_PLACES) noted.set(key, { place, uses: 1 })
      timer ??= setTimeout(flush, NOTE_AFTER_MS).unref()
    },
    flush,
  }
}

interface Use {
  readonly bursts: readonly number[]
  readonly hold: boolean
  readonly uses: number
}

async function callTakeSlot(db: Db, place: SendPlace, { bursts, hold, uses }: Use): Promise<number> {
  const places = BUCKETS.map(({ of }) => (of === 'conversation' ? place.conversation : ''))
  const numbers = BUCKETS.map(({ number }) => number)
  // Several uses at once fill a bucket as one does that drains as much slower.
  const rates = BUCKETS.map(({ rate }) => rate / uses)
  const { rows } = await sql<{ wait: number }>`
    select take_send_slot(${place.tenant}, ${places}::text[], ${numbers}::smallint[], ${rates}::float8[],
      ${bursts}::float8[], ${hold}) as wait`.execute(db)
  return rows[0]?.wait ?? 0
}

/** Lets go of buckets that have long been empty: a conversation that comes back gets new ones. */
export async function forgetEmptyBuckets(db: Db): Promise<void> {
  await sql`delete from send_budget where empty_on < now() - interval '1 hour'`.execute(db)
}
