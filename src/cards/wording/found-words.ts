import { dueOf, type Obligation } from '#domain/catalogue.ts'
import type { Day } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'
import type { Standing } from '#domain/standing.ts'
import { capitalised } from './days.ts'
import { deadlineWords } from './deadlines.ts'
import { standingWords } from './standings.ts'

/**
 * Returns what a list of results says below the title of an agreement or task: its deadline, and how it stands where that
 * is for the one who searches to know. Holds words of people.
 */
export function foundWords(
  obligation: Obligation,
  standing: Standing | undefined,
  today: Day,
  language: Language,
): string {
  const due = capitalised(deadlineWords(dueOf(obligation), today, language))
  return standing ? `${due} · ${standingWords(standing, obligation.type, today, language)}` : due
}
