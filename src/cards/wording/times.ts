import { type Day, ZONE } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import { endOfEvent, heldOn, isAllDay, lastDayOf } from '#domain/event-days.ts'
import type { Language } from '#domain/language.ts'
import { formatDay } from './days.ts'

/** What is needed of a meeting to say when it is held. */
type Timed = Pick<Event, 'start' | 'end' | 'timeZone'>

/** Returns a wall-clock time as it is written: "9.30" in Danish, "9:30" in English. */
export function clockTime(time: string, language: Language): string {
  const [hour = '', minute = ''] = time.split(':')
  return `${Number(hour)}${language === 'da' ? '.' : ':'}${minute}`
}

/**
 * Returns when an event is held: "torsdag den 8. januar 2026 kl. 9.30–11.00", or "torsdag den 8. januar 2026, hele
 * dagen". The last day only where another.
 */
export function eventTime(event: Timed, language: Language): string {
  if (isAllDay(event)) return wholeDays(event, language)
  const start = clockTime(event.start.slice(11, 16), language)
  const on = dayWithArticle(heldOn(event), language)
  const at = language === 'da' ? `kl. ${start}` : `at ${start}`
  // A meeting held elsewhere keeps its own clock, and says which.
  const zone = event.timeZone === ZONE ? '' : ` (${event.timeZone})`
  return `${on} ${at}${endOf(event, language)}${zone}`
}

function wholeDays(event: Timed, language: Language): string {
  const first = dayWithArticle(heldOn(event), language)
  if (lastDayOf(event) === heldOn(event)) return `${first}, ${language === 'da' ? 'hele dagen' : 'all day'}`
  return `${first} ${language === 'da' ? 'til' : 'to'} ${dayWithArticle(lastDayOf(event), language)}`
}

function endOf(event: Timed, language: Language): string {
  const { on, at } = endOfEvent(event) ?? {}
  if (on === undefined) return ''
  const [to, end] = [language === 'da' ? 'til' : 'to', at && clockTime(at, language)]
  if (on === heldOn(event)) return end ? `–${end}` : ''
  const hour = end ? ` ${language === 'da' ? 'kl.' : 'at'} ${end}` : ''
  return ` ${to} ${dayWithArticle(on, language)}${hour}`
}

function dayWithArticle(on: Day, language: Language): string {
  const full = formatDay(on, language, 'full')
  return language === 'da' ? full.replace(' ', ' den ') : full
}
