import type { Day } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import { lastDayOf } from '#domain/event-days.ts'
import type { Language } from '#domain/language.ts'
import { timesOf } from './event-times.ts'
import { ENTRY_TEXTS } from './texts.ts'

/** One paragraph of the description of a meeting, with the address it leads to. */
export interface Line {
  readonly text: string
  readonly url?: string
}

const LOCALES: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' }

/**
 * Returns what a calendar entry says about a meeting, one paragraph after another, as plain words. Not the item's note:
 * it tells people what to do before the meeting is in their calendar.
 */
export function linesOf(event: Event, language: Language): readonly Line[] {
  const texts = ENTRY_TEXTS[language]
  const about = [texts.kind[event.kind], event.online && texts.on(event.online)].filter(Boolean).join(' ')
  return present([
    { text: event.recorded ? `${about}. ${texts.recorded}` : `${about}.` },
    event.audience.length > 0 && { text: texts.audience(event.audience.join(', ')) },
    ...agendaLines(event, language),
    joinLine(event, language),
    event.registration && registerLine(event.registration, language),
    event.joinUrl !== undefined && event.source !== undefined && { text: texts.source, url: event.source },
    assumedLine(event, language),
    event.doubt && { text: event.doubt[language] },
    { text: texts.addedBy },
  ])
}

/** Returns what the entry of a registration says: where one registers first, then for what and when, and the source. */
export function registrationLinesOf(
  event: Event,
  registration: NonNullable<Event['registration']>,
  language: Language,
): readonly Line[] {
  const texts = ENTRY_TEXTS[language]
  return present([
    registerLine(registration, language),
    { text: heldLine(event, language) },
    event.audience.length > 0 && { text: texts.audience(event.audience.join(', ')) },
    event.source !== undefined && { text: texts.source, url: event.source },
    event.doubt && { text: event.doubt[language] },
    { text: texts.addedBy },
  ])
}

const present = (lines: readonly (Line | undefined | false)[]) =>
  lines.filter((line): line is Line => Boolean(line))

/** Returns where the meeting is held, as one line: the place, and the join link or the service. Undefined: unknown. */
export function locationOf(event: Event): string | undefined {
  const where = [event.place, event.joinUrl ?? event.online].filter(Boolean).join('; ')
  return where === '' ? undefined : where
}

/** Returns the page to read more on: KOMBIT's page, else the join link, else where one registers. */
export function pageOf(event: Event): string | undefined {
  return event.source ?? event.joinUrl ?? event.registration?.url
}

/** Returns the paragraphs as plain text, one line each. */
export function asText(lines: readonly Line[]): string {
  return lines.map((line) => (line.url === undefined ? line.text : `${line.text}: ${line.url}`)).join('\n')
}

/** Returns the paragraphs as HTML. Every word is escaped, and only http and https addresses become links. */
export function asHtml(lines: readonly Line[]): string {
  return lines.map((line) => `<p>${escaped(line.text)}${linkOf(line.url)}</p>`).join('')
}

function agendaLines({ agenda = [] }: Event, language: Language): readonly Line[] {
  if (agenda.length === 0) return []
  return [{ text: ENTRY_TEXTS[language].agenda }, ...agenda.map((point) => ({ text: `• ${point}` }))]
}

function joinLine(event: Event, language: Language): Line | undefined {
  const texts = ENTRY_TEXTS[language]
  if (event.joinUrl !== undefined) return { text: texts.join, url: event.joinUrl }
  return event.source === undefined ? undefined : { text: texts.joinOnPage, url: event.source }
}

function assumedLine(event: Event, language: Language): Line | undefined {
  const { endAssumed } = timesOf(event)
  const { assumedHour, assumedDay } = ENTRY_TEXTS[language]
  if (endAssumed === 'day') return { text: assumedDay(longDay(lastDayOf(event), language)) }
  return endAssumed && { text: assumedHour }
}

function registerLine({ deadline, url }: NonNullable<Event['registration']>, language: Language): Line {
  return { text: ENTRY_TEXTS[language].register(longDay(deadline, language)), url }
}

function heldLine(event: Event, language: Language): string {
  const { held, heldAt } = ENTRY_TEXTS[language]
  const { start, allDay } = timesOf(event)
  const on = longDay(start.toPlainDate().toString() as Day, language)
  return allDay ? held(on) : heldAt(on, start.toLocaleString(LOCALES[language], { timeStyle: 'short' }))
}

function longDay(day: Day, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** Returns whether the text is an address of http or https. */
export function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url)
}

function linkOf(url: string | undefined): string {
  if (url === undefined) return ''
  // An imported link may be anything; a javascript: address must never be clickable in somebody's calendar.
  return isWebAddress(url) ? `: <a href="${escaped(url)}">${escaped(url)}</a>` : `: ${escaped(url)}`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
