import type { CalendarSubject } from '#domain/calendar-subject.ts'
import type { Catalogue } from '#domain/catalogue.ts'
import type { Language } from '#domain/language.ts'
import type { Origin } from '#domain/origin.ts'
import type { CalendarRefusal } from '#domain/ports/calendar.ts'
import type { PersonalEntries } from '#domain/ports/calendar-entry-store.ts'
import type { AddToCalendarPorts } from './add-to-calendar.ts'
import { ownEntries } from './own-entries.ts'
import { subjectNamed } from './subject-named.ts'

/** What bringing a calendar up to date needs. */
export interface UpdateCalendarPorts extends AddToCalendarPorts {
  readonly calendarEntries: Pick<PersonalEntries, 'eventsOf'>
}

/** Whose calendar it is, and the language that its entries are to be in. */
export interface UpdateCalendarRequest {
  readonly origin: Origin
  /** The person's single sign-on token; absent when their client has not given one yet. */
  readonly assertion: string | undefined
  readonly language: Language
}

/** What came of it: what is right again, what the person had deleted themselves, and what kept the rest from it. */
export interface CalendarUpdate {
  readonly updated: readonly CalendarSubject[]
  readonly gone: readonly CalendarSubject[]
  readonly refused?: CalendarRefusal
}

/**
 * Brings all that Fristvagt has put into a person's calendar up to date: what has moved or changed is put right, what is
 * called off is marked so. Nothing is put in that the person has deleted, and what they changed themselves is kept. Nobody
 * is asked to sign in where nothing is behind.
 */
export async function updateCalendar(
  { editions, calendar, calendarEntries }: UpdateCalendarPorts,
  { origin, assertion, language }: UpdateCalendarRequest,
): Promise<CalendarUpdate> {
  const behind = behindIn(await editions.catalogue(), await calendarEntries.eventsOf(origin.by))
  const updated: CalendarSubject[] = []
  const gone: CalendarSubject[] = []
  for (const subject of behind) {
    if (!calendar) return { updated, gone, refused: { kind: 'needs-consent' } }
    if (assertion === undefined) return { updated, gone, refused: { kind: 'needs-sign-in' } }
    const outcome = await calendar.update(subject, origin, assertion, language)
    if (outcome.kind === 'updated') updated.push(subject)
    else if (outcome.kind === 'gone') gone.push(subject)
    // What keeps one from it keeps all: a mailbox that is busy is not to be asked on and on.
    else return { updated, gone, refused: outcome }
  }
  return { updated, gone }
}

/** Returns what is otherwise than it stands in a calendar, by `revisions`: names and the revisions that are there. */
function behindIn(catalogue: Catalogue, revisions: ReadonlyMap<string, number>): readonly CalendarSubject[] {
  return ownEntries(catalogue, revisions).flatMap(({ movedSince, stands, ...ref }) => {
    // What has no day any more stays as it is: nobody knows where to move it.
    const subject = movedSince && stands !== 'without-day' && subjectNamed(catalogue, ref)
    return subject ? [subject] : []
  })
}
