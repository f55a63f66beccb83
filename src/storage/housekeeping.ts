import { sql } from 'kysely'
import type { Log } from '#domain/ports/log.ts'
import { forgetEmptyBuckets } from './budget/send-budget.ts'
import type { EnqueueIn } from './queue/job-queue.ts'
import { requeueExpired } from './stores/expired-claims.ts'
import { forgetOldQuestions } from './stores/recent-questions.ts'
import { forgetOldRoles } from './stores/seen-roles.ts'
import type { Db } from './transaction.ts'

const LOOK_FOR_DEAD_SENDERS_MS = 10_000
const TIDY_MS = 5 * 60_000

const KEPT_DAYS = 90
const ANSWERS_KEPT = 20

/** Starts what is to be done now and then; returns how to stop it, once what is running has ended. */
export function keepHouse(db: Db, enqueueIn: EnqueueIn, log: Log): () => Promise<void> {
  const stops = [
    every(LOOK_FOR_DEAD_SENDERS_MS, () => requeueExpired(db, enqueueIn), log),
    every(TIDY_MS, () => tidy(db), log),
  ]
  return async () => {
    await Promise.all(stops.map((stop) => stop()))
  }
}

function every(ms: number, work: () => Promise<void>, log: Log): () => Promise<void> {
  let running: Promise<void> | undefined
  const timer = setInterval(() => {
    running ??= work()
      .catch((error: unknown) => log.error({ err: error }, 'housekeeping of the database failed'))
      .finally(() => {
        running = undefined
      })
  }, ms).unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}

/**
 * Deletes cards that nobody will look at any more (older than 90 days, and all but the newest 20 answers of a
 * conversation; what stands in the place of a morning card is none), the days that were looked at long ago, who was told
 * of channels that can be reached again, roles that are believed no longer, and questions that nobody leans on any more. By the database's clock, not the domain's.
 */
export async function tidy(db: Db): Promise<void> {
  await sql`delete from live_card where kept_on < now() - make_interval(days => ${KEPT_DAYS})`.execute(db)
  await sql`
    delete from live_card using (
      select municipality, conversation, activity,
        row_number() over (partition by conversation order by sent_at desc, kept_on desc, activity) as place
      from live_card where kind = 'answer' or (kind = 'item' and spec -> 'behind' ->> 'kind' is distinct from 'digest')
    ) as ranked
    where live_card.municipality = ranked.municipality and live_card.conversation = ranked.conversation
      and live_card.activity = ranked.activity and ranked.place > ${ANSWERS_KEPT}`.execute(db)
  await sql`
    delete from morning where looked_on < now() - make_interval(days => ${KEPT_DAYS})`.execute(db)
  await sql`
    delete from told_unreachable as told where not exists (
      select from subscription as lost where lost.municipality = told.municipality
        and lost.conversation = told.about and lost.paused_at = told.paused_at)`.execute(db)
  await forgetOldRoles(db)
  await forgetOldQuestions(db)
  await forgetEmptyBuckets(db)
}
