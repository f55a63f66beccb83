import type { Token } from '../fold.ts'

const PRONOUNS = new Set([
  'det',
  'den',
  'dem',
  'disse',
  'dette',
  'it',
  'that',
  'them',
  'those',
  'these',
  'this',
])
const AFTER = new Set([
  'til',
  'om',
  'igen',
  'again',
  'until',
  'till',
  'to',
  'in',
  'on',
  'paa',
  'i',
  'som',
  'as',
  'ind',
  'for',
])
const AMONG = new Set(['af', 'of', 'blandt', 'among'])

/** Returns the word that stands for what was shown before: "mind mig om det", "af dem"; not "det næste møde". */
export function refersBack(tokens: readonly Token[]): Token | undefined {
  return tokens.find((t, i) => {
    const next = tokens[i + 1]?.word
    return PRONOUNS.has(t.word) && (next === undefined || AFTER.has(next) || isAmong(tokens, i))
  })
}

/** Returns whether something is asked of some of what was shown: "hvilke af dem er overskredet". */
export function asksAmong(tokens: readonly Token[]): boolean {
  return tokens.some((t, i) => PRONOUNS.has(t.word) && isAmong(tokens, i))
}

function isAmong(tokens: readonly Token[], at: number): boolean {
  return AMONG.has(tokens[at - 1]?.word ?? '')
}
