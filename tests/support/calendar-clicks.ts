import type { GraphCalendarOptions } from '#calendar/graph-calendar.ts'
import { type CalendarSubject, meetingSubject } from '#domain/calendar-subject.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import { dialogueMeeting } from './calendar-events.ts'
import { calendarAgainst, KAREN, type Microsoft } from './microsoft-stand-ins.ts'
import { anOrigin } from './storage-factories.ts'

/** Returns the clicks on "add to my calendar" and "remove from my calendar", of a meeting or of anything (`add`, `takeOut`), and what is behind them. */
export function calendarClicks(microsoft: Microsoft, overrides: Partial<GraphCalendarOptions> = {}) {
  const { calendar, entries, logged } = calendarAgainst(microsoft, overrides)
  const add = async (subject: CalendarSubject, language: Language = 'da', person = KAREN) =>
    calendar.add(subject, anOrigin({ by: person }), await microsoft.tokenFor(person), language)
  const takeOut = async (subject: CalendarSubject, person = KAREN) =>
    calendar.remove(subject, anOrigin({ by: person }), await microsoft.tokenFor(person))
  const click = (event: Event = dialogueMeeting(), language: Language = 'da', person = KAREN) =>
    add(meetingSubject(event), language, person)
  const remove = (event: Event = dialogueMeeting(), person = KAREN) => takeOut(meetingSubject(event), person)
  /** What the tab asks for when it is opened: no click. */
  const update = async (event: Event) =>
    calendar.update(meetingSubject(event), anOrigin({ by: KAREN }), await microsoft.tokenFor(), 'da')
  return { calendar, update, add, takeOut, click, remove, entries, logged }
}
