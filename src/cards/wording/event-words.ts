import type { Day } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import { foreign } from '../foreign-text.ts'
import { textsFor } from '../texts/texts-for.ts'
import { formatDay } from './days.ts'

/** Returns where a meeting is held, and whether it is recorded: "Online på Teams · Mødet bliver optaget"; '' if unknown. */
export function placeWords(event: Event, language: Language): string {
  const { event: texts } = textsFor(language)
  const [before, after] = texts.online
  return [
    ...(event.online === undefined ? [] : [`${before}${foreign(event.online, 60)}${after}`]),
    ...(event.place === undefined ? [] : [foreign(event.place, 120)]),
    ...(event.recorded === undefined ? [] : [event.recorded ? texts.recorded : texts.notRecorded]),
  ].join(' · ')
}

/** Returns until when to register for a meeting, and whether that is over; undefined where nobody need, or it is off. */
export function registrationWords(
  { registration, calledOff }: Event,
  today: Day | undefined,
  language: Language,
): { readonly words: string; readonly closed: boolean } | undefined {
  if (!registration || calledOff) return undefined
  const { event: texts } = textsFor(language)
  const on = formatDay(registration.deadline, language, 'full')
  const closed = today !== undefined && registration.deadline < today
  return { words: closed ? texts.registrationClosed(on) : texts.registerBy(on), closed }
}

/** Returns where to look for the link of an online meeting that has none and is not registered for; undefined else. */
export function joinWords(event: Event, language: Language): string | undefined {
  const { online, joinUrl, registration, calledOff, source } = event
  if (online === undefined || joinUrl !== undefined || registration || calledOff) return undefined
  const { event: texts } = textsFor(language)
  return source === undefined ? texts.noLink : texts.linkOnPage
}
