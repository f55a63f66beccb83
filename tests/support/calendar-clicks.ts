import type { GraphCalendarOptions } from '#calendar/graph-calendar.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import { dialogueMeeting } from './calendar-events.ts'
import { calendarAgainst, KAREN, type Microsoft } from './microsoft-stand-ins.ts'
import { anOrigin } from './storage-factories.ts'

/** Returns the clicks on "add to my calendar" and "remove from my calendar", and what is behind them. */
export function calendarClicks(microsoft: Microsoft, overrides: Partial<GraphCalendarOptions> = {}) {
  const { calendar, entries, logged } = calendarAgainst(microsoft, overrides)
  const click = async (event: Event = dialogueMeeting(), language: Language = 'da', person = KAREN) =>
    calendar.add(event, anOrigin({ by: person }), await microsoft.tokenFor(person), language)
  const remove = async (event: Event = dialogueMeeting(), person = KAREN) =>
    calendar.remove(event, anOrigin({ by: person }), await microsoft.tokenFor(person))
  return { calendar, click, remove, entries, logged }
}
