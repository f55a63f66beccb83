import { damage } from '../matching/damage.ts'
import { keyOf } from '../matching/skeleton.ts'
import { bareWords } from './bare-words.ts'

/** The words that titles of agreements are made of after the word for their kind. */
const WORDS =
  'ny nye skabelon version opdateret opdaterede revideret bilag bilagene underbilag tillaeg udgave og med'.split(
    ' ',
  )
const LETTERS = /^[A-H](?:[+,/-][A-H])*$/
const NUMBERED = new Set(['bilag', 'version', 'udgave'])

/** Returns whether a word may belong to the title of an agreement: "ny", "skabelon", "B+C", "-", "<kabelon", "2" of "bilag 2". */
export function isTitleWord(word: string, before = ''): boolean {
  if (/^[-–+]+$/.test(word) || LETTERS.test(word.replace(/[().,]/g, ''))) return true
  const key = keyOf(word)
  if (/^\d/.test(key)) return NUMBERED.has(keyOf(before)) && /^\d+(?:\.\d+)?$/.test(word)
  return WORDS.includes(key) || /^[-–]y$/.test(word) || tornWord(word) !== undefined
}

/** Returns the word that one is a torn form of: "<kabelon" is "skabelon". */
function tornWord(word: string): string | undefined {
  const bare = word.replace(/[^\p{L}<]/gu, '').toLowerCase()
  return bare.length < 6
    ? undefined
    : WORDS.find((known) => known.length > 6 && damage(bare, known) <= WHOLE_LETTER)
}
const WHOLE_LETTER = 1

/** Returns the title of an agreement as KOMBIT writes it: "Databehandleraftale - ny skabelon". */
export function agreementTitle(words: string): string {
  const apart = bareWords(words)
    .replace(/(\p{L})\s?[-–]\s?(?=(?:ny|nye|y|opdateret|revideret)\b)/gu, '$1 - ')
    .replace(/ [-–](?=\p{L})/gu, ' - ')
    .replace(/ - y\b/g, ' - ny')
    .replace(/\b(-) \1 /g, '- ')
  return apart
    .split(' ')
    .map((word) => tornWord(word) ?? word)
    .join(' ')
    .replace(/[-+,\s]+$/, '')
}
