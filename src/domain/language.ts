/** The languages Fristvagt speaks. Danish is the default. */
export const LANGUAGES = ['da', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text of ours in both languages. Words of the source are not one: they stay as they were written. */
export interface Bilingual {
  readonly da: string
  readonly en: string
}

/**
 * Returns the language for a locale such as `da-DK` or `en-US`, or for a list of them in the order of preference, as
 * browsers send it: Danish unless another one is plainly preferred.
 */
export function languageOf(locales: string | undefined): Language {
  const tags = (locales ?? '').split(',').map((range) => range.split(';')[0]?.trim() ?? '')
  const spoken = tags.find((tag) => DANISH.test(tag) || ENGLISH.test(tag))
  if (spoken !== undefined) return DANISH.test(spoken) ? 'da' : 'en'
  return tags.every((tag) => tag === '' || tag === '*') ? 'da' : 'en'
}

/** Norwegians and Swedes read Danish more easily than English. */
const DANISH = /^(da|nb|nn|no|sv)\b/i
const ENGLISH = /^en\b/i
