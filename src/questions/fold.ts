import { fold } from '#domain/fold.ts'

export { fold }

/** A word of a question: `raw` as written, `word` folded. `2026-01-08` and `8/1-26` are one word each. */
export interface Token {
  readonly raw: string
  readonly word: string
}

const WORD =
  /\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}-\d{1,2}-\d{4}(?!\d)|\d{1,2}[./]\d{1,2}(?:[./-](?:\d{4}|\d{2}))?(?![\d])|[\p{L}\p{N}\p{M}]+(?:['’´`]\p{L}+)*/gu

/**
 * Returns a folded word as it is typed where æ, ø and å became e/a, o and a ("hvornar", "Alborg", "Koge"), or where
 * aa became a.
 */
export function loose(word: string): string {
  return word.includes('a') || word.includes('o') ? word.replace(/aa|ae/g, 'a').replace(/oe/g, 'o') : word
}

/** Returns the words of a text in order. Time is linear in the length of the text. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(WORD)) {
    const raw = match[0]
    tokens.push({ raw, word: fold(raw).replace(/['’´`]/g, '') })
  }
  return tokens
}

const ENDINGS = /(?:ernes|erne|enes|ene|ens|ets|ers|en|et|er|es|e|s|t)$/
const DOUBLED = /([bdfgklmnprst])\1$/
const SHORTEST_STEM = 4

/**
 * Returns the word without its Danish or English ending: "evalueringen" and "evaluering" are one stem, and so are
 * "udbuddet" and "udbud".
 */
export function stem(word: string): string {
  const bare = word.replace(ENDINGS, '').replace(DOUBLED, '$1')
  return bare.length >= SHORTEST_STEM ? bare : word
}
