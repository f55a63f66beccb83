import type { Solution } from '#domain/edition.ts'
import { keyOf } from '../matching/skeleton.ts'
import { headingOf } from './headings.ts'
import type { Reading } from './reading.ts'
import type { Section } from './sections.ts'

/** What a section is about. */
export interface Topic {
  /** Its heading, or that of the theme it stands under. */
  readonly heading: string
  readonly theme: string
  readonly solution?: Solution
}

const THEME = /^\s*TEMA(?=[\sIVX:]|$)/i
const SHORTEST_NAME = 2
const MOST_WORDS = 400
const SHORT = 3

/** Returns what each section is about: the solution that its heading names, or its theme's, or the one it names most. */
export function topicsOf(sections: readonly Section[], reading: Reading): ReadonlyMap<Section, Topic> {
  const topics = new Map<Section, Topic>()
  let theme = ''
  let themed: Solution | undefined
  for (const section of sections) {
    const heading = headingOf(section)
    const own = solutionsIn(
      section.lines
        .slice(0, 3)
        .map(({ text }) => text)
        .join(' '),
      reading,
      'damaged',
    )
    if (THEME.test(section.lines[0]?.text ?? '')) {
      theme = heading
        .replace(THEME, '')
        .replace(/^[IVX\s]+(?=\p{L})/u, '')
        .trim()
      themed = own[0] ?? mostNamed(section, reading)
    } else if (/^\s*(?:KORT NYT|AFRUNDING|EVENTUELT)/i.test(section.lines[0]?.text ?? '')) {
      theme = ''
      themed = undefined
    }
    const solution = own[0] ?? themed ?? mostNamed(section, reading)
    topics.set(section, { heading, theme, ...(solution && { solution }) })
  }
  lendToPeople(sections, topics)
  return topics
}

/** Who is named on a slide of their own belongs to what follows. */
function lendToPeople(sections: readonly Section[], topics: Map<Section, Topic>): void {
  for (const [i, section] of sections.entries()) {
    const [own, next] = [topics.get(section), topics.get(sections[i + 1] ?? section)]
    const isPeople = section.lines.length <= SHORT && section.lines.some(({ text }) => text.includes('@'))
    if (own && !own.solution && own.theme === '' && isPeople && next?.solution)
      topics.set(section, { ...own, solution: next.solution })
  }
}

function mostNamed(section: Section, reading: Reading): Solution | undefined {
  const [most] = solutionsIn(section.lines.map(({ text }) => text).join(' '), reading)
  return most
}

/**
 * Returns the solutions that a text names surely, the one named most often first. Long texts are read at their beginning;
 * headings may be damaged.
 */
export function solutionsIn(
  text: string,
  reading: Reading,
  as: 'exact' | 'damaged' = 'exact',
): readonly Solution[] {
  const words = text.split(/[\s,;:.()/"“”]+/, MOST_WORDS).filter((word) => word !== '')
  const counts = new Map<Solution, number>()
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    // Solutions are names: a word in small letters is none.
    if (keyOf(word).length < SHORTEST_NAME || !/^[\p{Lu}\d|“"]/u.test(word)) continue
    const named = namedAt(words, at, reading, as)
    if (!named) continue
    counts.set(named.solution, (counts.get(named.solution) ?? 0) + 1)
    at += named.length - 1
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([solution]) => solution)
}

/** "VALG-løsningen" and "SAPAs" name VALG and SAPA. */
function namedAt(words: readonly string[], at: number, { solutions }: Reading, as: 'exact' | 'damaged') {
  const named = as === 'exact' ? solutions.exactAt(words, at) : solutions.at(words, at)
  if (named?.sure) return named
  const [stem = ''] = (words[at] ?? '').split('-')
  const bare = stem.length > 3 ? stem.replace(/[’']?s$/i, '') : stem
  return bare.length >= SHORTEST_NAME && bare === bare.toUpperCase()
    ? solutions.exactAt([bare], 0)
    : undefined
}
