import type { Temporal } from 'temporal-polyfill'
import { type Day, dayAt, daysBetween, ZONE } from '#domain/day.ts'
import { type Handling, isSnoozed } from '#domain/handling.ts'
import type { Language } from '#domain/language.ts'
import { nameOf, type Person } from '#domain/person.ts'
import { foreign } from '../foreign-text.ts'
import { HANDLING_TEXTS } from '../texts/handling.ts'
import { dateWords, dayWords, relativeDay } from './days.ts'
import { clockTime } from './times.ts'

const LONGEST_NAME = 60

/** Returns a person's name as a card shows it. It goes into a TextRun. */
export function personName(person: Person, language: Language): string {
  return foreign(nameOf(person, language), LONGEST_NAME)
}

/**
 * Returns who is responsible for an item and until when it rests, each a line of its own: "Ansvarlig: Jens Holm",
 * "Udskudt til fredag den 12. december af Mette Holm: afventer jurist". Holds people's words: it goes into a TextRun.
 */
export function handlingWords(
  handling: Handling | undefined,
  today: Day,
  language: Language,
): readonly string[] {
  const texts = HANDLING_TEXTS[language]
  const { assignment, snooze } = handling ?? {}
  const words: string[] = []
  if (assignment) words.push(texts.assignee(personName(assignment.to, language)))
  if (snooze && isSnoozed(handling, today)) {
    const until = weekdayWords(snooze.until, today, language)
    const said = texts.snoozed(until, personName(snooze.by, language))
    words.push(snooze.why === '' ? said : `${said}: ${foreign(snooze.why, 200)}`)
  }
  return words
}

/** Returns a day with its weekday as one says it: "fredag den 12. december". */
export function weekdayWords(day: Day, today: Day, language: Language): string {
  const words = dayWords(day, today, language)
  return language === 'da' ? words.replace(' ', ' den ') : words
}

/** Returns when something happened: "i dag kl. 9.14", "28. november kl. 9.14", Danish time. */
export function momentWords(at: Temporal.Instant, today: Day, language: Language): string {
  const on = dayAt(at)
  const near = Math.abs(daysBetween(today, on)) <= 1
  const words = near ? relativeDay(on, today, language) : dateWords(on, today, language)
  const time = at.toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'minute' })
  return HANDLING_TEXTS[language].at(words, clockTime(time, language))
}
