import type { Bilingual } from '#domain/language.ts'
import type { UnreadableCode } from '../unreadable-words.ts'

const ENDED: Bilingual = {
  da: 'Mailen kræver mere tid eller hukommelse, end der er sat af til at læse den.',
  en: 'The mail takes more time or memory to read than is set aside for that.',
}
const WORDS: Partial<Readonly<Record<UnreadableCode, Bilingual>>> = {
  'too-much-text': {
    da: 'Der står for meget i mailen, eller i en af dens tabeller, til at den kan læses.',
    en: 'There is too much in the mail, or in one of its tables, for it to be read.',
  },
  'too-costly': ENDED,
  'unsafe-content': {
    da: 'Mailen er bygget, så den ikke kan læses sikkert.',
    en: 'The mail is built so that it cannot be read safely.',
  },
}

/** Returns why a mail cannot be read, in words about a mail and no file. */
export const unreadableMail = (code: UnreadableCode): Bilingual => WORDS[code] ?? ENDED
