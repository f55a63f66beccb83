import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { MovedSpec } from '#domain/card-spec.ts'
import { dayAt } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import { isOff } from '#domain/moved-events.ts'
import type { PersonKey } from '#domain/person.ts'
import { fromInstant } from '../columns.ts'
import type { EnqueueIn } from '../queue/job-queue.ts'
import type { Tx } from '../transaction.ts'

export interface Told {
  readonly spec: MovedSpec
  readonly event: Pick<Event, 'id' | 'revision' | 'calledOff'>
  readonly to: { readonly person: PersonKey; readonly conversation: string }
  readonly at: Temporal.Instant
}

/** Returns, as a condition on `calendar_entry`, whether its person is still to be told how the event is now. */
export function isUntold(event: Told['event']): RawBuilder<boolean> {
  const { revision } = event
  const off = isOff(event)
  return sql<boolean>`(revision < ${revision} or ${off}::boolean or told_off)
    and (coalesce(told_revision, -1) < ${revision} or told_off <> ${off}::boolean)`
}

/** Notes with the entry what its person is told, and queues the card. Returns false when they were told already. */
export async function tellMoved(
  tx: Tx,
  enqueueIn: EnqueueIn,
  { spec, event, to, at }: Told,
): Promise<boolean> {
  const told = await tx
    .updateTable('calendar_entry')
    .set({ told_revision: event.revision, told_off: isOff(event) })
    .where('tenant', '=', to.person.tenant)
    .where('person', '=', to.person.id)
    .where('event', '=', event.id)
    .where(isUntold(event))
    .returning('event')
    .executeTakeFirst()
  if (!told) return false
  const { municipality } = spec
  const id = `${municipality}-${randomUUID()}`
  const row = { municipality, id, conversation: to.conversation, day: dayAt(at), state: 'due' } as const
  await tx
    .insertInto('delivery')
    .values({ ...row, spec: JSON.stringify(spec), created_at: fromInstant(at) })
    .execute()
  await enqueueIn(tx, 'deliver', { delivery: id })
  return true
}
