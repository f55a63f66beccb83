import type { Activity } from 'botbuilder'
import { type ConnectorClient, Teams } from 'botframework-connector'
import type { Conversation } from '#domain/conversation.ts'
import type { Person } from '#domain/person.ts'
import { type Card, type Messenger, MessengerError } from '#domain/ports/messenger.ts'
import { classifyFault } from './classify-fault.ts'
import { inTime } from './in-time.ts'
import { membersAt } from './members.ts'

/** The messenger of the core, and what only the bot does: it answers in a thread, and asks who a team is. */
export interface ConnectorMessenger extends Messenger {
  /** Sends a card into a thread of the conversation, as the answer to somebody. */
  reply(to: Conversation, thread: string, card: Card, summary: string): Promise<string>
  /** Returns the Microsoft 365 group of a team (its id in Teams), where Teams names one. Throws MessengerError. */
  groupOf(at: Conversation, team: string): Promise<string | undefined>
  /** Returns the people of the conversation's own tenant who are in it, in no order. Throws MessengerError. */
  membersOf(at: Conversation): Promise<readonly Person[]>
}

/** Less than a claim of the outbox lasts, so that no other worker takes a slow send for a dead one. */
const TIMEOUT_MS = 15_000
/** Somebody has pressed a button and waits. */
const LOOKUP_TIMEOUT_MS = 3_000

type TeamsCaller = ConstructorParameters<typeof Teams>[0]

/** Returns the messenger that writes through the Bot Framework's connector, each call within `timeoutMs`. */
export function connectorMessenger(
  connectorFor: (serviceUrl: string) => Promise<ConnectorClient>,
  timeoutMs = TIMEOUT_MS,
): ConnectorMessenger {
  const connectorTo = async ({ serviceUrl }: Conversation) => {
    try {
      return await connectorFor(serviceUrl)
    } catch (cause) {
      if (cause instanceof MessengerError) throw cause
      throw new MessengerError('retry', 'the bot could not get ready to write', { cause })
    }
  }
  const post = async (to: Conversation, thread: string, card: Card, summary: string) => {
    const connector = await connectorTo(to)
    try {
      const sent = await inTime(timeoutMs, (abortSignal) =>
        connector.conversations.sendToConversation(thread, message(to, thread, card, summary), {
          abortSignal,
        }),
      )
      return sent.id ?? ''
    } catch (error) {
      throw classifyFault(error)
    }
  }
  const put = async (to: Conversation, activity: string, card: Card) => {
    const connector = await connectorTo(to)
    try {
      await inTime(timeoutMs, (abortSignal) =>
        connector.conversations.updateActivity(to.id, activity, message(to, to.id, card), { abortSignal }),
      )
    } catch (error) {
      throw classifyFault(error, 'update')
    }
  }
  const groupOf = async (at: Conversation, team: string) => {
    const connector = await connectorTo(at)
    try {
      const details = await inTime(Math.min(timeoutMs, LOOKUP_TIMEOUT_MS), (abortSignal) =>
        // Through the client that repeats nothing: a TeamsConnectorClient would be a new one, with all its habits.
        new Teams(connector as unknown as TeamsCaller).fetchTeamDetails(team, { abortSignal }),
      )
      return details.aadGroupId
    } catch (error) {
      throw classifyFault(error)
    }
  }
  const membersOf = async (at: Conversation) => {
    const connector = await connectorTo(at)
    try {
      return await inTime(Math.min(timeoutMs, LOOKUP_TIMEOUT_MS), (abortSignal) =>
        membersAt(connector, at, abortSignal),
      )
    } catch (error) {
      throw classifyFault(error)
    }
  }
  return {
    groupOf,
    membersOf,
    reply: (to, thread, card, summary) => overFreshConnection(() => post(to, thread, card, summary)),
    send: (to, card, summary) => post(to, to.id, card, summary),
    update: (to, activity, card) => overFreshConnection(() => put(to, activity, card)),
  }
}

/**
 * Tries once more when the connection was reset: mostly one that had stood idle, and that the connector was closing as
 * we wrote. Not for nudges, which must not come twice: an answer that comes twice is better than none.
 */
async function overFreshConnection<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    if (!(error instanceof MessengerError && wasReset(error.cause))) throw error
    return attempt()
  }
}

const RESETS = new Set(['ECONNRESET', 'EPIPE'])

function wasReset(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && 'code' in cause && RESETS.has(String(cause.code))
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
