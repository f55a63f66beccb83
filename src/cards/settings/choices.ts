import { type Catalogue, solutionName } from '#domain/catalogue.ts'
import type { Language } from '#domain/language.ts'
import { NUDGED_KINDS } from '#domain/nudge-settings.ts'
import { rolesOfCatalogue } from '#domain/roles-of-catalogue.ts'
import { SETTINGS_HINTS, SETTINGS_LABELS, type SettingsChoices } from '#domain/settings-choices.ts'
import { CARD_TIMES } from '#domain/settings-rules.ts'
import { UNREACHABLE_WHY, type UnreachableWhy } from '#domain/subscription.ts'
import { unreachableCure } from '../sections/unreachable-section.ts'
import { settingsTextsFor } from '../texts/settings-texts.ts'
import { capitalised } from '../wording/days.ts'
import { overdueWords, rungWords, weekdayName } from '../wording/settings.ts'
import { clockTime } from '../wording/times.ts'
import { rhythmOf } from './read-form.ts'

/** The rhythms past a deadline that are offered, as `rhythmOf` reads them. */
export const RHYTHMS = ['1-7-4', '1-1-1', '1-2-5', '1-7-12', '5-2-20-30', 'd1-3-7', '1-7-0']
/** The days from a deadline on which somebody can begin to hear in person. */
export const RUNGS = [-14, -7, -3, -1, 0, 1, 3, 7, 14]

/** Returns what can be chosen for a channel and how it is said, as on its card; names stand as they were written. */
export function settingsChoices(catalogue: Catalogue, language: Language): SettingsChoices {
  const { labels, hints, groups, faults, kinds, modes } = settingsTextsFor(language)
  const solutions = [...catalogue.solutions.values()]
    .map(({ id }) => ({ value: id, words: solutionName(catalogue, id) }))
    .sort((a, b) => a.words.localeCompare(b.words, 'da'))
  return {
    times: CARD_TIMES.map((value) => ({ value, words: clockTime(value, language) })),
    weekdays: [1, 2, 3, 4, 5].map((value) => ({ value, words: capitalised(weekdayName(value, language)) })),
    kinds: NUDGED_KINDS.map((value) => ({ value, words: kinds[value] })),
    modes: (['all', 'only', 'except'] as const).map((value) => ({ value, words: modes[value] })),
    solutions,
    roles: rolesOfCatalogue(catalogue).map((value) => ({ value, words: capitalised(value) })),
    rhythms: RHYTHMS.map(rhythmOf).map((value) => ({
      value,
      words: capitalised(overdueWords(value, language)),
    })),
    rungs: RUNGS.map((value) => ({ value, words: capitalised(rungWords(value, language)) })),
    labels: picked(labels, SETTINGS_LABELS),
    hints: picked(hints, SETTINGS_HINTS),
    ...{ groups, faults },
    unreachable: unreachableWords(language),
  }
}

function picked<K extends string>(
  words: Readonly<Record<K, string>>,
  keys: readonly K[],
): Readonly<Record<K, string>> {
  return Object.fromEntries(keys.map((key) => [key, words[key]])) as Record<K, string>
}

function unreachableWords(language: Language): SettingsChoices['unreachable'] {
  const { whyPaused } = settingsTextsFor(language)
  const words = UNREACHABLE_WHY.map(
    (why) => [why, { what: whyPaused[why], cure: unreachableCure(why, language) }] as const,
  )
  return Object.fromEntries(words) as Record<UnreachableWhy, { what: string; cure: string }>
}
