import type { EventItem } from '#api/contract.ts'
import type { Texts } from '#tab/texts/texts.ts'
import { isoWeek, writeDay } from '#tab/time/written-day.ts'

/** The day that a meeting is held on, where it is held. */
export const meetingDay = (event: EventItem) => event.start.slice(0, 10)

/** Returns the hours of a meeting as people of the language write them: "9.30–11.00", "09:30–11:00". */
export function meetingHours(event: EventItem, texts: Texts): string {
  const hours = [event.start, event.end].flatMap((t) =>
    t === undefined ? [] : [clock(t.slice(11, 16), texts)],
  )
  return hours.join('–')
}

/** Returns day, week and hours in full: "torsdag den 8. januar 2026 kl. 9.30–11.00, uge 2". */
export function fullMeetingTime(event: EventItem, texts: Texts): string {
  const day = meetingDay(event)
  const at = texts.time.at(writeDay(day, texts.locale, 'long'), meetingHours(event, texts))
  return `${at}, ${texts.time.week(isoWeek(day))}`
}

function clock(time: string, texts: Texts): string {
  return texts.language === 'da' ? time.replace(/^0/, '').replace(':', '.') : time
}

/** Returns the parts of a calendar leaf: weekday, day of the month and month, each short. */
export function leafOf(day: string, locale: string) {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
  return {
    weekday: part({ weekday: 'short' }).replace('.', ''),
    date: String(Number(day.slice(8))),
    month: part({ month: 'short' }).replace('.', ''),
  }
}
