import { helpCard } from '#cards/help-card.ts'
import { dayAt } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'
import { exampleQuestions } from '#questions/example-questions.ts'
import type { Reply } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'

/**
 * Returns the card with questions that work on the catalogue as it is now, for a municipality (`own`, four-digit code)
 * where one is known; `greets` says that somebody has just met Fristvagt.
 */
export async function helpReply(
  services: BotServices,
  language: Language,
  own: string | undefined,
  greets = false,
): Promise<Reply> {
  const questions = await workingQuestions(services, language, own)
  return {
    card: helpCard({ language, questions, ...(greets && own !== undefined && { greets: own }) }),
    summary: BOT_TEXTS[language].welcome,
  }
}

/** Returns six questions that have an answer today. */
export async function workingQuestions(
  { editions, clock }: Pick<BotServices, 'editions' | 'clock'>,
  language: Language,
  own: string | undefined,
): Promise<readonly string[]> {
  return exampleQuestions(await editions.catalogue(), language, { today: dayAt(clock()), own })
}
