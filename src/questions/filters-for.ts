import type { Day } from '#domain/day.ts'
import type { Filters, Intent, StatusFilter } from '#domain/question.ts'
import type { Facts } from './facts.ts'
import { placesIn, roleIn, solutionsIn, timeIn } from './filters.ts'
import { kindOf } from './kinds.ts'
import { statusOf } from './status.ts'

/** Returns the filters of a question of an intent: those that the intent has a use for. */
export function filtersFor(intent: Intent, facts: Facts, today: Day): Filters {
  if (intent === 'help' || intent === 'unknown') return {}
  const status = statusFor(intent, facts)
  const solution = solutionsIn(facts.readings)
  const kind = facts.has('contact') ? 'contact' : kindOf(facts)
  const municipality = municipalitiesFor(intent, facts)
  const role = roleIn(facts.readings)
  return {
    ...(status && { status }),
    ...(solution.length > 0 && { solution }),
    ...(kind && { kind }),
    ...(municipality.length > 0 && { municipality }),
    ...timeFor(intent, facts, today),
    ...(role && { role }),
  }
}

/** Municipalities named weigh more than "vi"; and "hvem mangler vi svar fra" asks about all. */
function municipalitiesFor(intent: Intent, facts: Facts): readonly string[] {
  const places = placesIn(facts.readings)
  if (places.length > 0) return facts.andOwn ? ['own', ...places] : places
  return facts.has('own') && intent !== 'who_is_missing' ? ['own'] : []
}

const WITH_STATUS: readonly Intent[] = ['list_agreements', 'list_tasks', 'who_is_missing']

function statusFor(intent: Intent, facts: Facts): StatusFilter | undefined {
  if (!WITH_STATUS.includes(intent)) return undefined
  const status = statusOf(facts)
  if (intent === 'who_is_missing') return statusOfMissing(status, facts)
  // "Har vi underskrevet alle aftaler?" is not a wish to see the signed ones only.
  return status === 'signed' && facts.opens('yes-no') ? undefined : status
}

/** "Hvem mangler" is about signing, unless something to do was named. */
function statusOfMissing(status: StatusFilter | undefined, facts: Facts): StatusFilter {
  const aboutDoing = facts.has('do') || facts.negated.has('done') || facts.negated.has('do')
  return status === undefined || (status === 'open' && !aboutDoing) ? 'unsigned' : status
}

const AHEAD: readonly Intent[] = ['list_agreements', 'list_tasks', 'deadline_of']

/** To snooze "til uge 2" is until that week begins: one day, which a filter on deadlines would read otherwise. */
function timeFor(intent: Intent, facts: Facts, today: Day): Pick<Filters, 'from' | 'to'> {
  const time = timeIn(facts.readings)
  const span = facts.readings.find((r) => r.time)?.time
  if (intent === 'snooze' && span) {
    const begun = span.named <= today && span.to !== undefined
    const until = span.to === undefined ? (span.from ?? span.named) : begun ? span.to : span.named
    return { from: until, to: until }
  }
  const ahead = facts.has('next') || facts.negated.has('overdue')
  return span === undefined && ahead && AHEAD.includes(intent) ? { from: today } : time
}
