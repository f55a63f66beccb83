import { da } from './da.ts'
import { en } from './en.ts'
import type { Language, Texts } from './texts.ts'

const TEXTS: Record<Language, Texts> = { da, en }

/**
 * Returns the texts to show: those asked for by `?lang=`, else the host's locale, else the browser's.
 * Danish unless the locale is plainly another language: Norwegians and Swedes read Danish more easily than English.
 */
export function chooseTexts(asked: string | null, locales: readonly (string | undefined)[]): Texts {
  if (asked === 'da' || asked === 'en') return TEXTS[asked]
  const locale = locales.find((l) => l !== undefined && l !== '')
  return locale === undefined || /^(da|nb|nn|no|sv)\b/i.test(locale) ? TEXTS.da : TEXTS.en
}
