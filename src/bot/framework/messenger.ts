import type { Activity } from 'botbuilder'
import type { ConnectorClient } from 'botframework-connector'
import type { Conversation } from '#domain/conversation.ts'
import { type Card, type Messenger, MessengerError } from '#domain/ports/messenger.ts'
import { classifyFault } from './classify-fault.ts'

export interface ConnectorMessenger extends Messenger {
  /** Sends a card into a thread of the conversation, as the answer to somebody. */
  reply(to: Conversation, thread: string, card: Card, summary: string): Promise<string>
}

/** Returns the messenger that writes through the Bot Framework's connector. */
export function connectorMessenger(
  connectorFor: (serviceUrl: string) => Promise<ConnectorClient>,
): ConnectorMessenger {
  const connectorTo = async ({ serviceUrl }: Conversation) => {
    try {
      return await connectorFor(serviceUrl)
    } catch (cause) {
      throw new MessengerError('retry', 'the bot could not get ready to write', { cause })
    }
  }
  const reply = async (to: Conversation, thread: string, card: Card, summary: string) => {
    const connector = await connectorTo(to)
    try {
      const sent = await connector.conversations.sendToConversation(
        thread,
        message(to, thread, card, summary),
      )
      return sent.id ?? ''
    } catch (error) {
      throw classifyFault(error)
    }
  }
  return {
    reply,
    send: (to, card, summary) => reply(to, to.id, card, summary),
    async update(to, activity, card) {
      const connector = await connectorTo(to)
      try {
        await connector.conversations.updateActivity(to.id, activity, message(to, to.id, card))
      } catch (error) {
        throw classifyFault(error)
      }
    },
  }
}

/** A card travels alone: Teams splits text and card into two messages, and the id of neither can then be updated. */
function message(to: Conversation, thread: string, card: Card, summary?: string): Activity {
  const activity: Partial<Activity> = {
    type: 'message',
    from: { id: to.botId, name: 'Fristvagt' },
    conversation: {
      id: thread,
      tenantId: to.tenant,
      isGroup: to.kind !== 'personal',
      conversationType: to.kind,
      name: '',
    },
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    ...(summary === undefined ? {} : { summary }),
  }
  return activity as Activity
}
