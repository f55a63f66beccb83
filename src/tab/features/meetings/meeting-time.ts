import type { EventItem } from '#api/contract.ts'
import type { Texts } from '#tab/texts/texts.ts'
import { formatOf, isoWeek, writeDay } from '#tab/time/written-day.ts'

/** When it is held, and what of the texts it is written with. */
type Times = Pick<EventItem, 'start' | 'end'>
type TimeTexts = Pick<Texts, 'time' | 'locale' | 'language'>

/** The day that a meeting is held on, where it is held. */
export const meetingDay = (event: Times) => event.start.slice(0, 10)

/** Returns the hours of a meeting as people of the language write them: "9.30–11.00", "09:30–11:00"; or "hele dagen". */
export function meetingHours(event: Times, texts: TimeTexts): string {
  if (isAllDay(event)) return untilDay(event, texts)[0] ?? texts.time.allDay
  const start = clock(event.start, texts)
  const end = clock(event.end ?? '', texts)
  const [until] = untilDay(event, texts).map((words) => (end ? texts.time.at(words, end) : words))
  if (until) return `${start} ${until}`
  return end ? `${start}–${end}` : start
}

/** Returns day, week and hours in full: "torsdag den 8. januar 2026 kl. 9.30–11.00, uge 2". */
export function fullMeetingTime(event: Times, texts: TimeTexts): string {
  const day = meetingDay(event)
  const [written, hours] = [writeDay(day, texts.locale, 'long'), meetingHours(event, texts)]
  const at = isAllDay(event) ? `${written}, ${hours}` : texts.time.at(written, hours)
  return `${at}, ${texts.time.week(isoWeek(day))}`
}

/** Returns day and first hour in short: "tor. 8. jan. kl. 09:30"; the day alone where there is no hour. */
export function shortMeetingTime(start: string, today: string, texts: TimeTexts): string {
  const day = writeDay(start.slice(0, 10), texts.locale, 'short', today)
  return isAllDay({ start }) ? day : texts.time.at(day, start.slice(11))
}

const isAllDay = ({ start }: Pick<EventItem, 'start'>) => !start.includes('T')

/** The last day in words, where it is another than the first. */
function untilDay(event: Times, texts: TimeTexts): readonly string[] {
  const last = event.end?.slice(0, 10) ?? ''
  return last > meetingDay(event)
    ? [texts.time.until(writeDay(last, texts.locale, 'short', meetingDay(event)))]
    : []
}

function clock(at: string, texts: TimeTexts): string {
  const time = at.slice(11, 16)
  return texts.language === 'da' ? time.replace(/^0/, '').replace(':', '.') : time
}

/** Returns the parts of a calendar leaf: weekday, day of the month and month, each short. */
export function leafOf(day: string, locale: string) {
  const part = (options: Intl.DateTimeFormatOptions) =>
    formatOf(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
  return {
    weekday: part({ weekday: 'short' }).replace('.', ''),
    date: String(Number(day.slice(8))),
    month: part({ month: 'short' }).replace('.', ''),
  }
}
