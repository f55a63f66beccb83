import type { Language } from '#domain/language.ts'
import { da } from './da.ts'
import { en } from './en.ts'
import type { Texts } from './texts.ts'

const TEXTS: Record<Language, Texts> = { da, en }

/** Returns what the cards say in a language. */
export function textsFor(language: Language): Texts {
  return TEXTS[language]
}
