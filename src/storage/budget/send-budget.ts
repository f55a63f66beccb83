import { sql } from 'kysely'
import type { Log } from '#domain/ports/log.ts'
import type { SendBudget, SendKind, SendPlace } from '#domain/ports/send-budget.ts'
import type { Db } from '../transaction.ts'
import { BUCKETS, burstFor } from './buckets.ts'

/** What is noted within this time is written at once. */
const NOTE_AFTER_MS = 200
/** More in one conversation fill every bucket for a long time anyway. */
const MOST_NOTES = 1_000

/** Returns the budget that all instances on a database share; `db` must see every tenant. */
export function sendBudget(db: Db, log: Log): SendBudget {
  const noted: SendPlace[] = []
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()

  async function write(places: readonly SendPlace[]): Promise<void> {
    try {
      for (const place of places) await takeSlot(db, place, { kind: 'nudge', hold: false })
    } catch (error) {
      log.warn({ err: error, answers: places.length }, 'answers to people could not be counted as sent')
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const places = noted.splice(0)
    if (places.length > 0) writing = writing.then(() => write(places))
    return writing
  }

  return {
    take: (place, kind) => takeSlot(db, place, { kind, hold: true }),
    note(place) {
      if (noted.length < MOST_NOTES) noted.push(place)
      timer ??= setTimeout(flush, NOTE_AFTER_MS).unref()
    },
    flush,
  }
}

async function takeSlot(
  db: Db,
  { conversation, tenant }: SendPlace,
  { kind, hold }: { readonly kind: SendKind; readonly hold: boolean },
): Promise<number> {
  const places = BUCKETS.map(({ of }) => (of === 'conversation' ? conversation : ''))
  const numbers = BUCKETS.map(({ number }) => number)
  const rates = BUCKETS.map(({ rate }) => rate)
  const bursts = BUCKETS.map((bucket) => burstFor(bucket, kind))
  const { rows } = await sql<{ wait: number }>`
    select take_send_slot(${tenant}, ${places}::text[], ${numbers}::smallint[], ${rates}::float8[],
      ${bursts}::float8[], ${hold}) as wait`.execute(db)
  return rows[0]?.wait ?? 0
}

/** Lets go of buckets that have long been empty: a conversation that comes back gets new ones. */
export async function forgetEmptyBuckets(db: Db): Promise<void> {
  await sql`delete from send_budget where empty_on < now() - interval '1 hour'`.execute(db)
}
