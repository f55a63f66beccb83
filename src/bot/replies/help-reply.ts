import { helpCard } from '#cards/help-card.ts'
import type { Language } from '#domain/language.ts'
import { exampleQuestions } from '#questions/example-questions.ts'
import type { Reply } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'

/**
 * Returns the card with questions that work on the catalogue as it is now; `greets` is the municipality (four-digit
 * code) of somebody who has just met Fristvagt.
 */
export async function helpReply(services: BotServices, language: Language, greets?: string): Promise<Reply> {
  const questions = exampleQuestions(await services.editions.catalogue(), language)
  return {
    card: helpCard({ language, questions, ...(greets === undefined ? {} : { greets }) }),
    summary: BOT_TEXTS[language].welcome,
  }
}
