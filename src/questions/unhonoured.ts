import type { Intent } from '#domain/question.ts'
import { type Facts, says } from './facts.ts'
import { placesIn, roleIn } from './filters.ts'
import { familyOf, KINDS } from './kinds.ts'
import type { Reading } from './scan.ts'
import type { Concept } from './vocabulary/concepts.ts'

const OF_OBLIGATIONS: readonly Intent[] = ['list_agreements', 'list_tasks', 'who_is_missing']
const OF_EVENTS: readonly Intent[] = ['list_events', 'add_to_calendar']
const CHANGES: readonly Intent[] = ['mark_signed', 'mark_done', 'snooze']
const WITHOUT_STATUS: readonly Intent[] = ['item_detail', 'deadline_of', ...CHANGES, ...OF_EVENTS]

/**
 * Returns the readings that were understood, but that the answer to this intent has no use for: a second role, meetings
 * among tasks, "overskredne" of meetings. They are told as not read, so that no answer passes over them in silence.
 */
export function unhonoured(intent: Intent, facts: Facts): readonly Reading[] {
  if (intent === 'subscribe' || intent === 'help') return []
  return [
    ...otherRoles(facts),
    ...otherStatuses(facts),
    ...(OF_OBLIGATIONS.includes(intent) ? eventsAmong(facts) : []),
    ...(WITHOUT_STATUS.includes(intent) && !isAnswered(intent, facts)
      ? saying(facts, 'overdue', 'unclear')
      : []),
    ...facts.readings.filter((r) => facts.negated.has('unclear') && says(r, 'unclear')),
    ...(OF_EVENTS.includes(intent) ? ofNoEvent(facts) : []),
    ...(facts.has('contact') ? facts.readings.filter((r) => r.time) : []),
  ]
}

/** "Er FLIS over fristen?" is answered by what is known of FLIS. */
function isAnswered(intent: Intent, facts: Facts): boolean {
  const asksIt = facts.opens('yes-no') && !facts.has('signed', 'sign', 'done', 'status')
  return asksIt && (intent === 'item_detail' || intent === 'deadline_of')
}

function saying(facts: Facts, ...concepts: readonly Concept[]): readonly Reading[] {
  return facts.readings.filter((r) => concepts.some((c) => says(r, c) && facts.has(c)))
}

/** One role is asked for at a time. */
function otherRoles({ readings }: Facts): readonly Reading[] {
  const first = roleIn(readings)
  return readings.filter((r) => (roleIn([r]) ?? first) !== first)
}

/** What is overdue has a deadline that is decided: nothing is both, and only one is looked for. */
function otherStatuses(facts: Facts): readonly Reading[] {
  if (facts.has('unclear')) return saying(facts, 'overdue').filter((r) => !says(r, 'unclear'))
  return facts.has('overdue')
    ? facts.readings.filter((r) => says(r, 'signed', 'done') && !isTurned(r, facts))
    : []
}

function isTurned(r: Reading, facts: Facts): boolean {
  return [...facts.negated].some((c) => says(r, c))
}

/** "Aftaler og webinarer" is answered with the agreements. */
function eventsAmong({ readings }: Facts): readonly Reading[] {
  const isEvent = (r: Reading) => KINDS.some((k) => familyOf(k) === 'event' && says(r, k))
  return readings.filter((r) => isEvent(r) && !KINDS.some((k) => familyOf(k) !== 'event' && says(r, k)))
}

/** Meetings are the same for every municipality, and nobody signs them. */
function ofNoEvent(facts: Facts): readonly Reading[] {
  return facts.readings.filter((r) => placesIn([r]).length > 0 || roleIn([r]) !== undefined)
}
