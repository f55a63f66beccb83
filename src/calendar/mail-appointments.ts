import type { Appointment } from '#domain/appointment.ts'
import { addDays } from '#domain/day.ts'
import { type Decided, isDecided } from '#domain/deadline.ts'
import type { Event } from '#domain/edition.ts'
import { type AppointmentsOf, deadlineInMail, type ItemInMail } from '#domain/found-in-mail.ts'
import type { Language } from '#domain/language.ts'
import { asText, type Line, linesOf, locationOf } from './event-text.ts'
import { midnightOf, timesOf } from './event-times.ts'
import { registrationEntryOf } from './registration-entry.ts'
import { ENTRY_TEXTS } from './texts.ts'

/**
 * Returns the appointments of something that was found in a mail, in the words that an entry of what is published has: the
 * meeting, or its deadline as a whole day, and the last day of registering. `solution` is the name to show.
 */
export function mailAppointments(
  one: ItemInMail,
  solution: string | undefined,
  language: Language,
): AppointmentsOf {
  if (one.kind === 'meeting')
    return { own: meeting(one.item, language), registration: registration(one.item, language) }
  const due = deadlineInMail(one)
  const own = due && isDecided(due) ? deadline(one, due, solution, language) : undefined
  return { own, registration: undefined }
}

function meeting(event: Event, language: Language): Appointment {
  const { start, end, allDay } = timesOf(event)
  const location = locationOf(event)
  return {
    subject: event.title,
    start: start.toInstant(),
    end: end.toInstant(),
    wholeDays: allDay,
    ...(location !== undefined && { location }),
    body: asText(linesOf(event, language)),
  }
}

function registration(event: Event, language: Language): Appointment | undefined {
  const entry = registrationEntryOf(event, language)
  return entry && onWholeDay(entry.title, entry, entry.lines)
}

function deadline(
  { kind, item }: Exclude<ItemInMail, { kind: 'meeting' }>,
  due: Decided,
  solution: string | undefined,
  language: Language,
): Appointment {
  const texts = ENTRY_TEXTS[language]
  const about: readonly Line[] = kind === 'milestone' ? [] : [{ text: texts.lastDayOf[kind] }]
  const period: readonly Line[] = due.kind === 'period' ? [{ text: texts.inWords(due.raw) }] : []
  const title = solution === undefined ? item.title : `${solution} · ${item.title}`
  return onWholeDay(title, { on: due.to, until: addDays(due.to, 1) }, [
    ...about,
    ...period,
    { text: texts.addedBy },
  ])
}

function onWholeDay(
  subject: string,
  { on, until }: Pick<NonNullable<ReturnType<typeof registrationEntryOf>>, 'on' | 'until'>,
  lines: readonly Line[],
): Appointment {
  const [start, end] = [midnightOf(on).toInstant(), midnightOf(until).toInstant()]
  return { subject, start, end, wholeDays: true, body: asText(lines) }
}
