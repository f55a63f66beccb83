import { type Language, useTexts } from './texts.ts'

/**
 * Returns a hook for the words of one page in the language of the reader. They are loaded with the page, and not with
 * the first one.
 */
export function pageTexts<T>(words: Readonly<Record<Language, T>>): () => T {
  return () => words[useTexts().language]
}
