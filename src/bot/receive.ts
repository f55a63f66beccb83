import type { Conversation } from '#domain/conversation.ts'
import { answerAction } from './answer-action.ts'
import { type ConversationMemory, conversationMemory } from './conversation-memory.ts'
import { NotFromTeamsError } from './framework/authentication.ts'
import type { HttpAnswer } from './http-answer.ts'
import type { Incoming } from './incoming.ts'
import { type ParseOptions, parseActivity } from './parse-activity.ts'
import { type RecentActivities, recentActivities } from './recent-activities.ts'
import { repliesTo } from './router.ts'
import { sendReplies } from './send-replies.ts'
import type { BotServices } from './services.ts'

/** What the door lets in, and how long it keeps people waiting. */
export interface ReceiveOptions extends ParseOptions {
  readonly check: (
    activity: { serviceUrl: string; channelId: string },
    authorization: string,
  ) => Promise<void>
  /** Tenants that Fristvagt serves; undefined serves the one that it runs in alone, in the demo. */
  readonly tenants: ReadonlySet<string> | undefined
  /** How long a press may take before who pressed is told that it goes on: 4 s unless said otherwise. */
  readonly patienceMs?: number
}

/** Teams shows an error of its own after five seconds, however the action ends. */
const PATIENCE_MS = 4_000

/**
 * Returns the bot's door: takes the body and the Authorization header of a POST to /api/messages, answers people, and
 * returns what to answer the connector. No failure tells the caller more than its status.
 */
export function receiver(services: BotServices, options: ReceiveOptions) {
  const doorman: Doorman = {
    recent: recentActivities(),
    memory: conversationMemory(services.conversations),
  }
  return async (body: unknown, authorization: string): Promise<HttpAnswer> => {
    if (!(await isFromTeams(services, options, body, authorization))) return { status: 401 }
    const incoming = parseActivity(body, options)
    if (!incoming) return { status: 400 }
    if (incoming.kind === 'ignored') return { status: incoming.invoke ? 501 : 200 }
    const tenants = [incoming.conversation.tenant, incoming.otherTenant]
    const stranger = tenants.find((tenant) => !isServed(options, tenant))
    if (stranger !== undefined) {
      services.log.warn({ tenant: stranger }, 'refused a call from a tenant that is not served')
      return { status: 401 }
    }
    return answerOne(services, options, incoming, doorman)
  }
}

async function isFromTeams(
  services: BotServices,
  options: ReceiveOptions,
  body: unknown,
  authorization: string,
): Promise<boolean> {
  const raw = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  try {
    await options.check(
      { serviceUrl: String(raw.serviceUrl ?? ''), channelId: String(raw.channelId ?? '') },
      authorization,
    )
    return true
  } catch (error) {
    if (!(error instanceof NotFromTeamsError)) throw error
    services.log.warn({ why: error.message, cause: String(error.cause ?? '') }, 'refused a call to the bot')
    return false
  }
}

interface Doorman {
  readonly recent: RecentActivities
  readonly memory: ConversationMemory
}

async function answerOne(
  services: BotServices,
  options: ReceiveOptions,
  incoming: Exclude<Incoming, { kind: 'ignored' }>,
  doorman: Doorman,
): Promise<HttpAnswer> {
  const { conversation } = incoming
  if (incoming.kind === 'action' || incoming.kind === 'message') await doorman.memory.remember(conversation)
  if (incoming.kind === 'removed') {
    doorman.recent.forget(installationKey(conversation))
    doorman.memory.forget(conversation)
  }
  const key = keyOf(incoming)
  const repeated = key !== undefined && doorman.recent.seenBefore(key)
  if (incoming.kind === 'action')
    return answerAction(services, incoming, repeated, options.patienceMs ?? PATIENCE_MS)
  if (repeated) return { status: 200 }
  try {
    await sendReplies(services, incoming, await repliesTo(services, incoming))
    if (incoming.kind === 'installed') await services.conversations.remember(conversation)
  } catch (error) {
    // Teams sends again what was not answered: taken for a repetition, it would never be.
    if (key !== undefined) doorman.recent.forget(key)
    throw error
  }
  // From here on the store knows; another instance may take in the removal, and this one the next installation.
  if (incoming.kind === 'installed') doorman.recent.forget(installationKey(conversation))
  return { status: 200 }
}

function isServed({ tenants }: ReceiveOptions, tenant: string | undefined): boolean {
  return tenants === undefined || tenant === undefined || tenants.has(tenant)
}

const installationKey = ({ tenant, id }: Conversation) => `${tenant} ${id} installed`

/** Teams tells of one installation in two ways, at the same moment: they are one, whatever their ids. */
function keyOf(incoming: Exclude<Incoming, { kind: 'ignored' }>): string | undefined {
  const { kind, conversation, thread, activity } = incoming
  if (kind === 'installed') return installationKey(conversation)
  return activity === '' ? undefined : `${conversation.tenant} ${thread} ${activity}`
}
