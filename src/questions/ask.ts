import type { Language } from '#domain/language.ts'
import type { Answer } from '#domain/question.ts'
import { answer } from './answer.ts'
import type { AnswerData } from './answer-data.ts'
import { lexiconOf } from './lexicon.ts'
import { understand } from './understand.ts'

/** Returns the answer to a question in words. `language` is the conversation's: the question's own words weigh more. */
export function ask(text: string, data: AnswerData & { readonly language?: Language }): Answer {
  const { catalogue, today, own, language } = data
  const understanding = understand(text, {
    lexicon: lexiconOf(catalogue),
    today,
    ...(own !== undefined && { own }),
    ...(language && { language }),
  })
  return answer(understanding, data)
}
