import type { Language } from '#domain/language.ts'
import { UNREADABLE_WORDS, type UnreadableCode } from './unreadable-words.ts'

/**
 * Thrown when a file cannot be read; nothing was changed. `code` is stable, `words` say what is wrong and what to do, and
 * `detail` names the place or thing, in the file's own words.
 */
export class UnreadableFileError extends Error {
  override name = 'UnreadableFileError'
  readonly code: UnreadableCode
  readonly detail: string | undefined
  readonly words: Readonly<Record<Language, string>>

  constructor(code: UnreadableCode, detail?: string, options?: ErrorOptions) {
    const { da, en } = UNREADABLE_WORDS[code]
    const also = detail === undefined ? '' : ` (${detail})`
    super(`${en}${also}`, options)
    this.code = code
    this.detail = detail
    this.words = { da: `${da}${also}`, en: `${en}${also}` }
  }
}
