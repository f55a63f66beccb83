import { type Day, day, ZONE } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import { heldOn, isAllDay, lastDayOf } from '#domain/event-days.ts'
import type { Language } from '#domain/language.ts'
import { formatDay } from './days.ts'

/** Returns a wall-clock time as it is written: "9.30" in Danish, "9:30" in English. */
export function clockTime(time: string, language: Language): string {
  const [hour = '', minute = ''] = time.split(':')
  return `${Number(hour)}${language === 'da' ? '.' : ':'}${minute}`
}

/**
 * Returns when an event is held: "torsdag den 8. januar 2026 kl. 9.30–11.00", or "torsdag den 8. januar 2026, hele
 * dagen". The last day only where another.
 */
export function eventTime(event: Event, language: Language): string {
  if (isAllDay(event)) return wholeDays(event, language)
  const start = clockTime(event.start.slice(11, 16), language)
  const on = dayWithArticle(heldOn(event), language)
  const at = language === 'da' ? `kl. ${start}` : `at ${start}`
  // A meeting held elsewhere keeps its own clock, and says which.
  const zone = event.timeZone === ZONE ? '' : ` (${event.timeZone})`
  return `${on} ${at}${endOf(event, language)}${zone}`
}

function wholeDays(event: Event, language: Language): string {
  const first = dayWithArticle(heldOn(event), language)
  if (lastDayOf(event) === heldOn(event)) return `${first}, ${language === 'da' ? 'hele dagen' : 'all day'}`
  return `${first} ${language === 'da' ? 'til' : 'to'} ${dayWithArticle(lastDayOf(event), language)}`
}

function endOf(event: Event, language: Language): string {
  if (event.end === undefined) return ''
  const end = clockTime(event.end.slice(11, 16), language)
  const lastDay = day(event.end.slice(0, 10))
  if (lastDay === heldOn(event)) return `–${end}`
  return language === 'da'
    ? ` til ${dayWithArticle(lastDay, language)} kl. ${end}`
    : ` to ${dayWithArticle(lastDay, language)} at ${end}`
}

function dayWithArticle(on: Day, language: Language): string {
  const full = formatDay(on, language, 'full')
  return language === 'da' ? full.replace(' ', ' den ') : full
}
