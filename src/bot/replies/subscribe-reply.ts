import { notSubscribedCard, stopCard } from '#cards/stop-card.ts'
import { settingsTextsFor } from '#cards/texts/settings-texts.ts'
import type { Conversation } from '#domain/conversation.ts'
import type { Language } from '#domain/language.ts'
import type { Reply } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { previewReply } from './preview-reply.ts'

/** Returns what somebody sees who wants to be reminded here, or (`stop`) no more: the card on which they say so. */
export async function subscribeReply(
  services: BotServices,
  { conversation, language }: { readonly conversation: Conversation; readonly language: Language },
  own: string,
  stop: boolean,
): Promise<Reply> {
  if (!stop) return previewReply(services, conversation, own, language)
  const texts = settingsTextsFor(language)
  const subscription = await services.subscriptions.of(conversation.id)
  return subscription
    ? { card: stopCard({ language, state: subscription.state }), summary: texts.stopAsk }
    : { card: notSubscribedCard(language), summary: texts.notSubscribed }
}
