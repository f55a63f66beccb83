import type { Conversation } from '#domain/conversation.ts'
import type { Reply } from './reply.ts'
import type { BotServices } from './services.ts'

/** Sends replies into the thread that asked for them, in order; cards that show standings are kept true from then on. */
export async function sendReplies(
  services: BotServices,
  to: { readonly conversation: Conversation; readonly thread: string },
  replies: readonly Reply[],
): Promise<void> {
  // Not when the card has arrived: what is recorded while it is on its way is not on it.
  const sentAt = services.clock()
  for (const { card, summary, spec } of replies) {
    const activity = await services.messenger.reply(to.conversation, to.thread, card, summary)
    if (spec && activity !== '')
      services.liveCards.remember({
        conversation: to.conversation.id,
        activity,
        spec,
        sentAt,
      })
  }
}
