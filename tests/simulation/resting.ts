import { addDays, type Day, dayAt } from '#domain/day.ts'
import type { Decided } from '#domain/deadline.ts'
import type { Handling } from '#domain/handling.ts'

/** A channel with one card a week hears of what wakes on the card before, and over Christmas there may be none for two. */
const MARGIN_DAYS = 15
const LONGEST_WHEN_OVERDUE_DAYS = 30

/**
 * Returns whether nobody may hear of an item on a day, whatever its channel has chosen: it is put off until later, and what
 * would have it heard of all the same is far away, the eve of its deadline or the end of the longest rest.
 */
export function restsWithoutDoubt(handling: Handling | undefined, deadline: Decided, on: Day): boolean {
  const snooze = handling?.snooze
  if (!snooze || on >= snooze.until) return false
  const asked = dayAt(snooze.at)
  if (deadline.to < asked) return on < addDays(asked, LONGEST_WHEN_OVERDUE_DAYS - MARGIN_DAYS)
  return on < addDays(deadline.from, -MARGIN_DAYS)
}
