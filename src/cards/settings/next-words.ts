import type { Day } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'
import { settingsTextsFor } from '../texts/settings-texts.ts'
import { formatDay } from '../wording/days.ts'
import { clockTime } from '../wording/times.ts'

/** Returns when the next card can come, at an hour of Danish time; `next` is undefined where none can. */
export function nextWords(next: Day | undefined, time: string, language: Language): string {
  const texts = settingsTextsFor(language)
  return next === undefined
    ? texts.noNext
    : texts.next(formatDay(next, language, 'weekday'), clockTime(time, language))
}
