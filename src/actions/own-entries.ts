import {
  type CalendarRef,
  type CalendarSubject,
  calendarName,
  standsInCalendar,
} from '#domain/calendar-subject.ts'
import type { Catalogue } from '#domain/catalogue.ts'
import { subjectNamed } from './subject-named.ts'

/** Something that Fristvagt has put into a person's calendar, and whether it is there as it is published now. */
export interface OwnEntry extends CalendarRef {
  readonly movedSince: boolean
  readonly stands: CalendarSubject['stands']
}

const PARTS = ['registration', 'deadline', 'meeting'] as const

/**
 * Returns what is in a person's calendar by our records (`revisions`, by `calendarName`), in their order; not what is in
 * no published edition any more.
 */
export function ownEntries(
  catalogue: Catalogue,
  revisions: ReadonlyMap<string, number>,
): readonly OwnEntry[] {
  return [...revisions].flatMap(([name, revision]) => {
    const found = PARTS.flatMap((part) => named(catalogue, part, name)).at(0)
    if (!found) return []
    const { ref, subject } = found
    return [{ ...ref, stands: subject.stands, movedSince: standsInCalendar(subject, revision) === 'moved' }]
  })
}

function named(catalogue: Catalogue, part: CalendarRef['part'], name: string) {
  const after = calendarName({ part, id: '' })
  const ref = { part, id: name.slice(0, name.length - after.length) }
  const subject = name.endsWith(after) ? subjectNamed(catalogue, ref) : undefined
  return subject ? [{ ref, subject }] : []
}
