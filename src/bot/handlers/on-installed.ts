import type { IncomingInstallation } from '../incoming.ts'
import { originOf } from '../origin-of.ts'
import { helpReply } from '../replies/help-reply.ts'
import { previewReply } from '../replies/preview-reply.ts'
import { welcomeReply } from '../replies/welcome-reply.ts'
import type { Reply } from '../reply.ts'
import type { BotServices } from '../services.ts'

/**
 * Fristvagt was added somewhere: says hello once. Teams tells of an installation twice, in two ways; a conversation
 * that is known already is greeted no more. It becomes known once it was greeted, so that a greeting that could not be
 * sent is sent when Teams tells again.
 */
export async function onInstalled(services: BotServices, incoming: IncomingInstallation): Promise<Reply[]> {
  const { conversation, language } = incoming
  if (await services.conversations.find(conversation.id)) return []
  const municipality = await services.conversations.municipalityOf(conversation)
  if (municipality === undefined) return [welcomeReply(services, conversation, language)]
  if (conversation.kind === 'personal') return [await helpReply(services, language, municipality, true)]
  return [await previewReply(services, conversation, municipality, language)]
}

/** Fristvagt was taken away: forgets the conversation and ends its nudges. */
export async function onRemoved(services: BotServices, incoming: IncomingInstallation): Promise<Reply[]> {
  await services.conversations.forget(incoming.conversation.id, originOf(services, incoming))
  return []
}
