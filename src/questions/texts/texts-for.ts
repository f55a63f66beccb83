import type { Language } from '#domain/language.ts'
import { da } from './da.ts'
import { en } from './en.ts'
import type { AnswerTexts } from './texts.ts'

const TEXTS: Readonly<Record<Language, AnswerTexts>> = { da, en }

/** Returns the words that answers are made of in a language. */
export function textsFor(language: Language): AnswerTexts {
  return TEXTS[language]
}
