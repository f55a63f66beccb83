import type { AnswerSpec, DigestSpec, ListSpec } from '#domain/card-spec.ts'
import { isDay } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'
import { municipality } from '#domain/municipality.ts'
import { digestParts, digestWords, encoded } from './spec-code-digest.ts'

/*
 * A spec rides in every button of its card, so it is written as short as can be: space-separated words, ids and
 * heading percent-encoded.
 *   d 0751 da 2025-12-01 3 t.d.valg-ean a.b7.flis-dba     (digest: 3 more lines were left out)
 *   a 0751 da 2025-12-01 0 Ikke%20underskrevne ?ask%3Dlist_agreements flis-dba   (answer; its question may be absent)
 */
const LONGEST_CODE = 6_000

/** Returns a card's spec as a short text of ASCII. */
export function encodeSpec(spec: ListSpec): string {
  const start = [spec.kind.slice(0, 1), spec.municipality, spec.language, spec.day, spec.more ?? 0]
  const rest =
    spec.kind === 'digest'
      ? digestWords(spec)
      : [encoded(spec.heading), ...questionWords(spec), ...spec.items.map(encoded)]
  return [...start, ...rest].join(' ')
}

/** Returns the spec that a text from `encodeSpec` was made of; undefined for anything else. */
export function decodeSpec(code: unknown): ListSpec | undefined {
  if (typeof code !== 'string' || code.length > LONGEST_CODE) return undefined
  const [kind, place = '', language, on = '', more = '', ...rest] = code.split(' ')
  if (!municipality(place) || !isLanguage(language) || !isDay(on) || !/^\d{1,6}$/.test(more)) return undefined
  const start = { municipality: place, language, day: on }
  try {
    if (kind === 'd') return digestOf({ ...start, more: Number(more) }, rest)
    if (kind === 'a') return answerOf({ ...start, more: Number(more) }, rest)
  } catch (error) {
    // decodeURIComponent on a text that nobody encoded
    if (error instanceof URIError) return undefined
    throw error
  }
  return undefined
}

type Start = Pick<AnswerSpec, 'municipality' | 'language' | 'day' | 'more'>

function digestOf({ more, ...start }: Start, words: readonly string[]): DigestSpec | undefined {
  const parts = digestParts(words)
  return parts && { kind: 'digest', ...start, ...parts, ...(more > 0 && { more }) }
}

/** No id begins with a question mark: it is encoded. */
const QUESTION_MARK = '?'

const questionWords = ({ question }: AnswerSpec) =>
  question === undefined ? [] : [QUESTION_MARK + encoded(question)]

function answerOf(start: Start, [heading = '', ...words]: readonly string[]): AnswerSpec {
  const asked = words[0]?.startsWith(QUESTION_MARK) ? words[0].slice(1) : undefined
  const items = asked === undefined ? words : words.slice(1)
  return {
    kind: 'answer',
    ...start,
    heading: decodeURIComponent(heading),
    items: items.map(decodeURIComponent),
    ...(asked !== undefined && { question: decodeURIComponent(asked) }),
  }
}

function isLanguage(value: unknown): value is Language {
  return value === 'da' || value === 'en'
}
