import type { Language, Texts } from './texts.ts'

/**
 * Returns the language to speak: that asked for by `?lang=`, else the host's locale, else the browser's.
 * Danish unless the locale is plainly another language: Norwegians and Swedes read Danish more easily than English.
 */
export function chooseLanguage(asked: string | null, locales: readonly (string | undefined)[]): Language {
  if (asked === 'da' || asked === 'en') return asked
  const locale = locales.find((l) => l !== undefined && l !== '')
  return locale === undefined || /^(da|nb|nn|no|sv)\b/i.test(locale) ? 'da' : 'en'
}

const loaded = new Map<Language, Texts>()

/** Returns the texts of a language; only those that are spoken are loaded. */
export async function textsOf(language: Language): Promise<Texts> {
  const texts = language === 'da' ? (await import('./da.ts')).da : (await import('./en.ts')).en
  loaded.set(language, texts)
  return texts
}

/** Returns the texts of a language that has been loaded, and undefined for another. */
export const loadedTexts = (language: Language): Texts | undefined => loaded.get(language)
