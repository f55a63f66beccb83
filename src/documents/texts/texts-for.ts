import type { Language } from '#domain/language.ts'
import { da } from './da.ts'
import { en } from './en.ts'
import type { EvidenceTexts } from './texts.ts'

const TEXTS: Record<Language, EvidenceTexts> = { da, en }

/** Returns the words of the evidence of an item in a language. */
export function evidenceTexts(language: Language): EvidenceTexts {
  return TEXTS[language]
}
