import type { Card } from '#domain/ports/messenger.ts'
import { bytesOf, COMFORTABLE_BYTES, withinLimits } from './limits.ts'

/**
 * Returns the card with as many rows as fit into the comfortable size. `draw` draws it with the first `shown` rows
 * and says itself how many it left out; `rows` is the most it should try. Smaller cards must come of fewer rows.
 * Throws RangeError when even the card without rows is larger than Teams takes.
 */
export function fitRows(rows: number, draw: (shown: number) => Card): Card {
  const whole = draw(rows)
  if (rows === 0 || bytesOf(whole) <= COMFORTABLE_BYTES) return withinLimits(whole)
  let fits = 0
  let fails = rows
  while (fails - fits > 1) {
    const middle = Math.floor((fits + fails) / 2)
    if (bytesOf(draw(middle)) <= COMFORTABLE_BYTES) fits = middle
    else fails = middle
  }
  return withinLimits(draw(fits))
}
