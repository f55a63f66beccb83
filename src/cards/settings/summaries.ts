import { type Catalogue, solutionName } from '#domain/catalogue.ts'
import type { Language } from '#domain/language.ts'
import type { NudgeSettings, SolutionChoice } from '#domain/nudge-settings.ts'
import type { SettingsGroup } from '#domain/settings-choices.ts'
import { foreign } from '../foreign-text.ts'
import { settingsTextsFor } from '../texts/settings-texts.ts'
import { capitalised } from '../wording/days.ts'
import { escalationWords, leadWords, listed, overdueWords, weekdayWords } from '../wording/settings.ts'
import { clockTime } from '../wording/times.ts'
import type { Choice } from './form.ts'

const MOST_NAMES = 4
const LONGEST_NAME = 40

/** Returns what stands in each group, in a sentence: nothing has to be unfolded to be known. */
export function settingsSummaries(
  { settings, language: chosen }: Choice,
  catalogue: Catalogue,
  language: Language,
): Readonly<Record<SettingsGroup, string>> {
  const { kinds, languages } = settingsTextsFor(language)
  const kindsHeard = settings.kinds.filter((kind) => !settings.assignedOnly || kind !== 'meeting')
  const what = listed(
    kindsHeard.map((kind) => kinds[kind].toLowerCase()),
    language,
  )
  const time = clockTime(settings.time, language)
  const days = weekdayWords(settings.weekdays, language)
  return {
    what: capitalised(
      `${what} ${whichWords(settings.solutions, catalogue, language)}${roleWords(settings, language)}${ownWords(settings, language)}`,
    ),
    when: [
      `${language === 'da' ? 'Kl.' : 'At'} ${time}, ${days}`,
      leadWords(settings.leadDays, language),
      language === 'da' ? languages[chosen].toLowerCase() : languages[chosen],
    ].join(' · '),
    much: muchWords(settings, language),
    who: capitalised(escalationWords(settings, language)),
  }
}

function whichWords(solutions: SolutionChoice, catalogue: Catalogue, language: Language): string {
  const words = WHICH[language]
  if (solutions.mode === 'all' || solutions.ids.length === 0) return words.all
  const names = solutions.ids.map((id) => foreign(solutionName(catalogue, id), LONGEST_NAME))
  const others = names.length - MOST_NAMES
  const shown = [...names.slice(0, MOST_NAMES), ...(others > 0 ? [words.more(others)] : [])]
  return `${words[solutions.mode]} ${listed(shown, language)}`
}

const WHICH = {
  da: {
    all: 'fra alle løsninger',
    only: 'kun fra',
    except: 'fra alle løsninger undtagen',
    more: (count: number) => `${count} mere`,
  },
  en: {
    all: 'of all solutions',
    only: 'only of',
    except: 'of all solutions but',
    more: (count: number) => `${count} more`,
  },
}

function roleWords({ roles }: NudgeSettings, language: Language): string {
  if (roles.length === 0) return ''
  const names = roles.map((role) => foreign(role, LONGEST_NAME))
  return `, ${language === 'da' ? 'kun for' : 'only for'} ${listed(names, language)}`
}

function ownWords({ assignedOnly }: NudgeSettings, language: Language): string {
  if (!assignedOnly) return ''
  return language === 'da' ? ', kun det, du er ansvarlig for' : ', only what you are responsible for'
}

function muchWords({ overdue, dailyCap, weekly, changes }: NudgeSettings, language: Language): string {
  const words = MUCH[language]
  return [
    words.overdue(overdueWords(overdue, language)),
    words.lines(dailyCap),
    ...(weekly ? [words.weekly] : []),
    ...(changes ? [words.changes] : []),
  ].join(' · ')
}

const MUCH = {
  da: {
    overdue: (rhythm: string) => `Overskredet: ${rhythm}`,
    lines: (count: number) => `højst ${count} ${count === 1 ? 'linje' : 'linjer'}`,
    weekly: 'ugens overblik om mandagen',
    changes: 'ændringer fra nye udgaver',
  },
  en: {
    overdue: (rhythm: string) => `Overdue: ${rhythm}`,
    lines: (count: number) => `at most ${count} ${count === 1 ? 'line' : 'lines'}`,
    weekly: 'the week ahead on Mondays',
    changes: 'changes of new editions',
  },
}
