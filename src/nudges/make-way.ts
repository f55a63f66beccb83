import type { Temporal } from 'temporal-polyfill'
import { dayAt } from '#domain/day.ts'
import type { Outbox } from '#domain/ports/outbox.ts'

/** Those whose card of the day can be planned now, and what went wrong with others. */
interface Free<C> {
  readonly free: readonly C[]
  readonly faults: readonly unknown[]
}

/**
 * Makes way for today's cards in a municipality's conversations, each by itself: what is unsent of earlier days is given
 * up. Returns those that are free now; one whose earlier card is being sent at this moment is not.
 */
export async function makeWay<C extends { readonly conversation: string }>(
  outbox: Pick<Outbox, 'unsentBefore' | 'supersede'>,
  municipality: string,
  all: readonly C[],
  now: Temporal.Instant,
): Promise<Free<C>> {
  if (all.length === 0) return { free: [], faults: [] }
  const day = dayAt(now)
  // Mostly there is nothing in the way: asked once for all of them.
  const unsent = await outbox.unsentBefore(municipality, day)
  const free: C[] = []
  const faults: unknown[] = []
  for (const one of all)
    try {
      const isFree =
        !unsent.has(one.conversation) || (await outbox.supersede(municipality, one.conversation, day, now))
      if (isFree) free.push(one)
    } catch (fault) {
      faults.push(fault)
    }
  return { free, faults }
}
