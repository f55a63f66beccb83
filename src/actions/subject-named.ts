import {
  type CalendarRef,
  type CalendarSubject,
  deadlineSubject,
  meetingSubject,
  registrationSubject,
} from '#domain/calendar-subject.ts'
import type { Catalogue } from '#domain/catalogue.ts'
import { obligationNamed } from './obligation-named.ts'

/** Returns what is named as it is published now, or undefined where no published edition has the item. */
export function subjectNamed(catalogue: Catalogue, { part, id }: CalendarRef): CalendarSubject | undefined {
  if (part === 'deadline') {
    const obligation = obligationNamed(catalogue, id)
    return obligation && deadlineSubject(obligation, catalogue)
  }
  const event = catalogue.events.get(id)
  return event && (part === 'meeting' ? meetingSubject(event) : registrationSubject(event))
}
