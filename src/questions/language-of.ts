import type { Language } from '#domain/language.ts'
import type { Reading } from './scan.ts'

/** Returns the language that most of the words are of; undefined where they are as many, or of both. */
export function languageOf(readings: readonly Reading[]): Language | undefined {
  let danish = 0
  for (const { languages } of readings.flatMap((r) => r.meanings ?? []))
    if (languages.size === 1) danish += languages.has('da') ? 1 : -1
  if (danish === 0) return undefined
  return danish > 0 ? 'da' : 'en'
}
