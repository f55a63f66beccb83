import { type Facts, says } from './facts.ts'
import { placesIn, roleIn, solutionsIn, timeIn, topicIn } from './filters.ts'
import type { Token } from './fold.ts'
import { refersBack } from './follow-up/refers-back.ts'
import { type Family, familyOf, kindOf } from './kinds.ts'
import type { Reading } from './scan.ts'

/** What the choice of intent is made from. */
export interface Sentence {
  readonly facts: Facts
  readonly family: Family | undefined
  /** Whether agreements and tasks (or meetings) are named side by side. */
  readonly severalFamilies: boolean
  readonly plural: boolean
  /** Whether a solution, a word of a title, or a role is named, or "den" stands for what was answered before. */
  readonly subject: boolean
  readonly role: boolean
  readonly place: boolean
  readonly time: boolean
  /** Whether a KKR geography or a part of the country is named: a question about many municipalities. */
  readonly geography: boolean
  /** Whether the question leaves municipalities out: "alle andre end Aarhus". */
  readonly exceptPlace: boolean
  readonly question: boolean
  /** Whether what is asked for is nothing that a catalogue knows: "hvad er prisen på FLIS", "hvad er vejen frem". */
  readonly beyond: boolean
}

/** Returns what the choice of intent is made from; `answeredBefore` says whether there is anything to refer back to. */
export function sentenceOf(
  facts: Facts,
  tokens: readonly Token[],
  text: string,
  answeredBefore = false,
): Sentence {
  const { readings } = facts
  const kind = kindOf(facts)
  const { from, to } = timeIn(readings)
  const nouns = readings.filter((r) => r.meanings?.some((m) => [...m.concepts].some((c) => familyOf(c))))
  const role = roleIn(readings) !== undefined
  return {
    facts,
    family: familyOf(kind),
    severalFamilies: kind === undefined && nouns.length > 1,
    plural: nouns.some((r) => isPlural(r, tokens)),
    subject:
      solutionsIn(readings).length > 0 ||
      role ||
      topicIn(readings).length > 0 ||
      (answeredBefore && refersBack(tokens) !== undefined),
    role,
    place: placesIn(readings).length > 0,
    geography: readings.some((r) => r.meanings?.some((m) => m.geography || m.municipalities.size > 1)),
    exceptPlace: placesIn(facts.except).length > 0,
    time: from !== undefined || to !== undefined,
    question: text.trimEnd().endsWith('?'),
    beyond: asksBeyond(readings),
  }
}

function asksBeyond(readings: readonly Reading[]): boolean {
  const asked = readings.findIndex((r) => says(r, 'what-is'))
  const next = asked === -1 ? undefined : readings.slice(asked + 1).find((r) => !says(r, 'stop'))
  return next !== undefined && says(next, 'beyond')
}

const PLURAL = /(?:er|erne|ernes|ers)$/
const ENGLISH_PLURAL = /s$/

function isPlural(reading: Reading, tokens: readonly Token[]): boolean {
  const last = tokens[reading.start + reading.length - 1]?.word ?? ''
  const english = reading.meanings?.some((m) => m.languages.has('en')) ?? false
  return PLURAL.test(last) || (english && ENGLISH_PLURAL.test(last))
}
