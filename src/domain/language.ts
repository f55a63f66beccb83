/** The languages Fristvagt speaks. Danish is the default. */
export type Language = 'da' | 'en'

/** A text of ours in both languages. Words of the source are not one: they stay as they were written. */
export interface Bilingual {
  readonly da: string
  readonly en: string
}

/** Returns the language for a locale such as `da-DK` or `en-US`: Danish unless it is plainly another one. */
export function languageOf(locale: string | undefined): Language {
  return locale === undefined || /^(da|nb|nn|no|sv)\b/i.test(locale) ? 'da' : 'en'
}
