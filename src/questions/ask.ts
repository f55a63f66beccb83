import type { Language } from '#domain/language.ts'
import type { Answer, AskedBefore } from '#domain/question.ts'
import { answer } from './answer.ts'
import type { AnswerData } from './answer-data.ts'
import { lexiconOf } from './lexicon.ts'
import { understand } from './understand.ts'

interface AskData extends AnswerData {
  readonly language?: Language
  readonly before?: AskedBefore
}

/**
 * Returns the answer to a question in words. `language` is the conversation's: the question's own words weigh more.
 * `before` is what was asked before, which it may lean on.
 */
export function ask(text: string, data: AskData): Answer {
  const { catalogue, today, own, language, before } = data
  const understanding = understand(text, {
    lexicon: lexiconOf(catalogue),
    today,
    ...(own !== undefined && { own }),
    ...(language && { language }),
    ...(before && { before }),
  })
  return answer(understanding, data)
}
