import type { Obligation } from './catalogue.ts'
import type { Day } from './day.ts'
import type { RowGroup } from './question.ts'
import { dispatchOf, isSettled, type Standing } from './standing.ts'

/**
 * Returns how an answer keeps an obligation apart. What KOMBIT has not sent yet waits for KOMBIT, unless somebody has
 * said how it stands: then that counts.
 */
export function rowGroupOf(obligation: Obligation, standing: Standing, today: Day): RowGroup {
  if (isSettled(standing)) return standing.state
  const waits = obligation.type === 'agreement' && dispatchOf(obligation.item, today) === 'not-yet'
  return waits && standing.source === undefined ? 'not-sent' : standing.state
}
