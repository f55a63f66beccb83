import type { IncomingAction } from '../incoming.ts'
import { previewReply } from '../replies/preview-reply.ts'
import type { ActionAnswer } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'

/** Somebody wants to see what would be sent here. */
export async function onShowPreview(services: BotServices, incoming: IncomingAction): Promise<ActionAnswer> {
  const { conversation, language } = incoming
  const municipality = await services.conversations.municipalityOf(conversation)
  if (municipality === undefined) return { kind: 'notice', text: BOT_TEXTS[language].chooseFirst }
  const { card, summary } = await previewReply(services, conversation, municipality, language)
  return { kind: 'card', card, summary, shared: true }
}
