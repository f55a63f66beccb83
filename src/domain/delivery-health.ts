import type { Delivery } from './ports/outbox.ts'

/** What says nothing of whether a channel can be reached: not tried yet, not sent on purpose, or nobody knows. */
const NO_TELLING = new Set<Delivery['state']>(['due', 'sending', 'ambiguous', 'superseded', 'skipped'])

/**
 * Returns what went wrong with the last card that was tried in a channel, or undefined when it arrived, or none was. Takes
 * the channel's deliveries, newest first.
 */
export function lastFailureOf(deliveries: readonly Delivery[]): string | undefined {
  const last = deliveries.find(({ state }) => !NO_TELLING.has(state))
  if (!last || last.state === 'sent') return undefined
  return last.error ?? last.state
}
