import type { MessengerError } from '#domain/ports/messenger.ts'

const FIRST_SECONDS = 5
const LONGEST_SECONDS = 900
/** Beyond, the longest wait is reached anyway. */
const MOST_DOUBLINGS = 16

/**
 * Returns after how many seconds to try again: as long as Teams asks, else at random up to a limit that doubles with each
 * of the `attempts` made so far, to a quarter of an hour. At random, because what failed together would otherwise come
 * back together. `random` returns a number from 0 to below 1.
 */
export function retryDelay(
  { retryAfterSeconds }: Pick<MessengerError, 'retryAfterSeconds'>,
  attempts: number,
  random: () => number,
): number {
  // A wait of nothing would have the same call answered in the same way at once.
  if (retryAfterSeconds !== undefined) return Math.max(retryAfterSeconds, 1)
  const limit = Math.min(FIRST_SECONDS * 2 ** Math.min(attempts, MOST_DOUBLINGS), LONGEST_SECONDS)
  return Math.max(Math.ceil(random() * limit), 1)
}
