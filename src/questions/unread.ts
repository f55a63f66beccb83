import { type Facts, says } from './facts.ts'
import type { Reading } from './scan.ts'
import type { Concept } from './vocabulary/concepts.ts'

const MOST_UNREAD = 2
/** Words that any sentence may have: they do not make it one about our matters. */
const WEAK: readonly Concept[] = [
  'stop',
  'show',
  'own',
  'yes-no',
  'which',
  'who',
  'what-is',
  'put',
  'mark',
  'again',
  'not',
  'beyond',
  'other',
  'than',
  'latest',
  'follow',
  'modal',
]

/**
 * Returns whether so much of a question was not understood that what was understood would be a bluff: "skriv et digt
 * om SAPA på tysk", or a word of some title among words that are none of ours.
 */
export function isMostlyUnread({ readings, unread }: Facts): boolean {
  if (unread.length === 0) return false
  const firm = readings.filter(isFirm).length
  const telling = firm + readings.filter((r) => r.title).length
  return firm === 0 || (unread.length > MOST_UNREAD && unread.length > telling)
}

function isFirm(r: Reading): boolean {
  if (r.time || r.role) return true
  return r.meanings?.some((m) => m.solutions.size > 0 || m.role || !says(r, ...WEAK)) ?? false
}
