import type { Answer } from '#domain/question.ts'
import { BOT_TEXTS } from '../texts.ts'

/** Returns what was understood and, where words that matter were not, what the answer leaves out. */
export function headingOf(answer: Answer): string {
  const { remark } = remarkOf(answer)
  return remark === undefined ? answer.heading : `${answer.heading} · ${remark}`
}

/** Returns what to say of words that were not understood: an answer to half a question must not pass for the whole. */
export function remarkOf({ understanding: { unread, language } }: Answer): { readonly remark?: string } {
  return unread.length === 0 ? {} : { remark: BOT_TEXTS[language].notRead(unread.join(', ')) }
}
