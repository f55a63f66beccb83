import type { Temporal } from 'temporal-polyfill'
import type { MovedSpec } from '#domain/card-spec.ts'
import { dayAt } from '#domain/day.ts'
import { NO_HANDLINGS } from '#domain/handling.ts'
import type { Person } from '#domain/person.ts'
import type { Stores } from '#domain/ports/stores.ts'
import type { DrawContext } from './drawing.ts'

/** Returns what the card about a meeting in a person's calendar is drawn from at an instant. */
export async function movedContextOf(
  { editions, calendarEntries }: Pick<Stores, 'editions' | 'calendarEntries'>,
  { event }: Pick<MovedSpec, 'event'>,
  person: Person,
  now: Temporal.Instant,
): Promise<DrawContext> {
  const [catalogue, entry] = await Promise.all([editions.catalogue(), calendarEntries.find(person, event)])
  return {
    ...{ catalogue, standings: new Map(), handlings: NO_HANDLINGS, undoables: new Map(), today: dayAt(now) },
    entry: entry?.revision,
  }
}
