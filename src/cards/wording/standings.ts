import type { Obligation } from '#domain/catalogue.ts'
import type { Day } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'
import { nameOf } from '#domain/person.ts'
import type { Standing } from '#domain/standing.ts'
import { foreign } from '../foreign-text.ts'
import { dateWords, formatDay } from './days.ts'

interface StandingTexts {
  /** What became of it, by the kind of obligation: signed or done. */
  readonly fulfilled: Record<Obligation['type'], string>
  readonly open: Record<Obligation['type'], string>
  readonly unknown: string
  readonly calledOff: string
  notOurs(name: string, day: string): string
  readonly unreported: string
  kombit(day: string, state: string): string
  fulfilledBy(state: string, name: string, day: string): string
  openBy(state: string, name: string, day: string): string
}

const TEXTS: Record<Language, StandingTexts> = {
  da: {
    fulfilled: { agreement: 'underskrevet', task: 'udført' },
    open: { agreement: 'ikke underskrevet', task: 'ikke udført' },
    unknown: 'status kendes ikke',
    calledOff: 'aflyst af KOMBIT',
    notOurs: (name, day) => `ikke jeres ifølge ${name}, ${day}`,
    unreported: 'ikke meldt udført',
    kombit: (day, state) => `KOMBIT pr. ${day}: ${state}`,
    fulfilledBy: (state, name, day) => `${state} af ${name}, ${day}`,
    openBy: (state, name, day) => `${state} ifølge ${name}, ${day}`,
  },
  en: {
    fulfilled: { agreement: 'signed', task: 'done' },
    open: { agreement: 'not signed', task: 'not done' },
    unknown: 'status not known',
    calledOff: 'called off by KOMBIT',
    notOurs: (name, day) => `not yours according to ${name}, ${day}`,
    unreported: 'not reported done',
    kombit: (day, state) => `KOMBIT as of ${day}: ${state}`,
    fulfilledBy: (state, name, day) => `${state} by ${name}, ${day}`,
    openBy: (state, name, day) => `${state} according to ${name}, ${day}`,
  },
}

/**
 * Returns a standing with its date and source: "KOMBIT pr. 20.11.2025: ikke underskrevet", "underskrevet af Mette
 * Holm, 1. december", "status kendes ikke", "ikke jeres ifølge Mette Holm, 1. december: vi bruger det ikke". Holds people's words: it goes into
 * a TextRun.
 */
export function standingWords(
  standing: Standing,
  type: Obligation['type'],
  today: Day,
  language: Language,
): string {
  const texts = TEXTS[language]
  if (standing.state === 'unknown') return texts.unknown
  if (standing.state === 'called-off') return texts.calledOff
  if (standing.state === 'not-ours') {
    const on = dateWords(standing.asOf, today, language)
    const said = texts.notOurs(foreign(nameOf(standing.source.by, language), 60), on)
    return standing.reason === '' ? said : `${said}: ${foreign(standing.reason, 200)}`
  }
  const state = texts[standing.state][type]
  if (standing.asOf === undefined) return type === 'task' ? texts.unreported : state
  if (standing.source.kind === 'kombit')
    return texts.kombit(formatDay(standing.asOf, language, 'numeric'), state)
  const name = foreign(nameOf(standing.source.by, language), 60)
  const on = dateWords(standing.asOf, today, language)
  return standing.state === 'fulfilled' ? texts.fulfilledBy(state, name, on) : texts.openBy(state, name, on)
}
