import type { IncomingMessage } from '../incoming.ts'
import { settingsReply } from '../replies/settings-reply.ts'
import { welcomeReply } from '../replies/welcome-reply.ts'
import type { Reply } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { answerQuestion } from './answer-question.ts'

/** The one thing that people say here and that is no question: it opens a card, and changes nothing. */
const SETTINGS =
  /^(?:åbn |vis |ret |open |show |change )?(?:mine |vores |my |our )?(?:indstilling(?:er|erne)?|settings)[.!?]?$/i
const asksForSettings = (text: string) => SETTINGS.test(text.trim())

/** Answers a question from what is published and from the municipality's own records. Changes nothing. */
export async function onMessage(
  services: BotServices,
  incoming: Pick<IncomingMessage, 'conversation' | 'person' | 'text' | 'language'>,
): Promise<readonly Reply[]> {
  const { text } = incoming
  if (asksForSettings(text)) return settingsWanted(services, incoming)
  return answerQuestion(services, incoming, text)
}

async function settingsWanted(
  services: BotServices,
  { conversation, person, language }: Pick<IncomingMessage, 'conversation' | 'person' | 'language'>,
): Promise<readonly Reply[]> {
  const municipality = await services.conversations.municipalityOf(conversation)
  return municipality === undefined
    ? [welcomeReply(services, conversation, language)]
    : [await settingsReply(services, { conversation, person, language, municipality })]
}
