import { municipalityName } from '#domain/municipality.ts'
import { municipalityNamed } from '../matching/municipality-named.ts'
import type { Reading } from './reading.ts'

const MOST_WORDS = 30
const SHORT = 4
const SMALL = new Set(
  'af at de den der det dig din du efter en er et for fra før god gode har hos i ind jer kom kl med mod mål ned ny nye nyt når og om op os på se ses sig ud uge var ved vej vi år år'.split(
    ' ',
  ),
)

/**
 * Returns a title that is in capitals throughout as one writes it: "DIALOGMØDE OM DIGITAL POST" is "Dialogmøde om Digital
 * Post". Solutions and municipalities keep their names; words that may be short for something keep their capitals.
 */
export function inSmallLetters(title: string, { solutions }: Pick<Reading, 'solutions'>): string {
  const words = title.split(' ')
  if (title !== title.toUpperCase() || words.length < 2 || words.length > MOST_WORDS) return title
  const written: string[] = []
  for (let at = 0; at < words.length; ) {
    const named = solutions.exactAt(words, at)
    written.push(named ? named.solution.name : wordOf(words[at] ?? ''))
    at += named?.length ?? 1
  }
  const text = written.join(' ')
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

function wordOf(word: string): string {
  const small = word.toLowerCase()
  if (SMALL.has(small)) return small
  if (/\d/.test(word) || word.length <= SHORT) return word
  const place = municipalityNamed(small)
  if (place.kind === 'one' && municipalityName(place.municipality.code).toLowerCase() === small)
    return place.municipality.name
  // "ERFA-MØDE": what is joined to a word may be short for something.
  return word
    .split('-')
    .map((part, i, parts) =>
      parts.length > 1 && i === 0 && part.length <= SHORT ? part : part.toLowerCase(),
    )
    .join('-')
}
