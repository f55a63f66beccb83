import type { OverLimit } from '#domain/ports/limits.ts'
import { addressKey } from './address-key.ts'
import { keyedLimit } from './keyed-limit.ts'

/** Behind one address sit all people of a town hall; and each reading starts a process. */
const READINGS_A_MINUTE = 30

/**
 * Returns what counts the mails that are read for an IP address of somebody who need not be signed in. `now` returns
 * milliseconds that never go back; without limits, as in the demo, nothing is counted.
 */
export function readingLimit(
  limits: { readonly now: () => number } | undefined,
): (address: string) => OverLimit | undefined {
  if (!limits) return () => undefined
  const counted = keyedLimit(READINGS_A_MINUTE, limits.now)
  return (address) => counted.take(addressKey(address))
}
