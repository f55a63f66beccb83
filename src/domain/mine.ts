import { calendarName } from './calendar-subject.ts'
import type { Catalogue, Obligation } from './catalogue.ts'
import type { Event } from './edition.ts'
import type { Handlings } from './handling.ts'
import type { PersonKey } from './person.ts'
import { isSettled, type Standing } from './standing.ts'

/** What of the catalogue is one person's. */
export interface Mine {
  readonly event: (event: Event) => boolean
  readonly obligation: (obligation: Obligation) => boolean
}

/** What is known of a person and their municipality; `entries` is what is in their calendar, by `calendarName`. */
export interface KnownOfPerson {
  readonly person: PersonKey
  readonly handlings: Handlings
  readonly standings: ReadonlyMap<string, Standing>
  readonly entries: Pick<ReadonlyMap<string, unknown>, 'has'>
}

/**
 * Returns what is a person's own: the agreements and tasks that they are responsible for, until those are signed or done,
 * the meetings about the solutions of these, settled or not, and whatever they have put into their calendar. What KOMBIT
 * has called off stays theirs, so that calendars take it out.
 */
export function mineOf({ obligations }: Catalogue, known: KnownOfPerson): Mine {
  const { person, handlings, standings, entries } = known
  const assigned = [...obligations.values()].filter(({ id }) => {
    const to = handlings.get(id)?.assignment?.to
    return to?.tenant === person.tenant && to.id === person.id
  })
  const solutions = new Set(assigned.map(({ item }) => item.solution))
  const open = new Set(
    assigned.filter(({ id, item }) => item.calledOff || !isSettled(standings.get(id))).map(({ id }) => id),
  )
  return {
    event: ({ id, solution }) =>
      (solution !== undefined && solutions.has(solution)) ||
      entries.has(id) ||
      entries.has(calendarName({ part: 'registration', id })),
    obligation: ({ id }) => open.has(id) || entries.has(calendarName({ part: 'deadline', id })),
  }
}
