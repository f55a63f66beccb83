import type { Conversation } from '#domain/conversation.ts'
import type { Language } from '#domain/language.ts'
import { OutsideScopeError } from '#domain/outside-scope-error.ts'
import type { Limits } from '#domain/ports/limits.ts'
import type { Refusals } from '#domain/ports/refusals.ts'
import { NO_TRACING, type Tracing } from '#domain/ports/tracing.ts'
import { rememberTeam } from './access/remember-team.ts'
import { answerAction } from './answer-action.ts'
import { type ConversationMemory, conversationMemory } from './conversation-memory.ts'
import { envelopeOf } from './envelope.ts'
import { anonymousLinkOf } from './extension/anonymous-link.ts'
import { answerExtension } from './extension/answer-extension.ts'
import { type ExtensionAnswer, extensionResponse } from './extension/extension-response.ts'
import { onLink } from './extension/on-link.ts'
import { NotFromTeamsError, TeamsKeysOutOfReachError } from './framework/activity-check.ts'
import type { HttpAnswer } from './http-answer.ts'
import type { Incoming, IncomingExtension } from './incoming.ts'
import { answerOverLimit } from './over-limit.ts'
import { inOwnLanguage } from './own-language.ts'
import { type ParseOptions, parseActivity } from './parse-activity.ts'
import { type RecentActivities, recentActivities } from './recent-activities.ts'
import { repliesTo } from './router.ts'
import { sendReplies } from './send-replies.ts'
import type { BotServices, Published } from './services.ts'

/** What the door lets in, and how long it keeps people waiting. */
export interface ReceiveOptions extends ParseOptions {
  readonly check: (
    activity: { serviceUrl: string; channelId: string },
    authorization: string,
  ) => Promise<void>
  /** Returns whether Fristvagt may answer to a service address. */
  readonly mayAnswerTo: (serviceUrl: string) => boolean
  /** Tenants that Fristvagt serves; undefined serves the one that it runs in alone, in the demo. */
  readonly tenants: ReadonlySet<string> | undefined
  /** How long a press may take before who pressed is told that it goes on: 4 s unless said otherwise. */
  readonly patienceMs?: number
  readonly refusals: Refusals
  readonly limits: Limits
  /** What is shown of a link to whom nobody knows. */
  readonly published: Published
  readonly tracing?: Tracing
}

/** Teams shows an error of its own after five seconds, however the action ends. */
const PATIENCE_MS = 4_000

/**
 * Returns the bot's door: takes the body and the Authorization header of a POST to /api/messages, answers people with the
 * services of their tenant, which see no further, and returns what to answer the connector. No failure tells the caller
 * more than its status.
 */
export function receiver(servicesFor: (tenant: string) => BotServices, options: ReceiveOptions) {
  const doorman: Doorman = { recent: recentActivities(), memory: conversationMemory() }
  return async (body: unknown, authorization: string): Promise<HttpAnswer> => {
    const refused = await refusalOf(options, body, authorization)
    if (refused) return refused
    const link = anonymousLinkOf(body)
    if (link) return answerAnonymous(options, link)
    const incoming = parseActivity(body, options)
    if (!incoming) return turnedAway(options, 400, 'shape')
    if (incoming.kind === 'ignored') return { status: incoming.invoke ? 501 : 200 }
    if (isOfNobody(options, incoming, body)) return turnedAway(options, 403, 'person')
    const services = servicesFor(incoming.conversation.tenant)
    const { tracing = NO_TRACING } = options
    return tracing.step(stepOf(incoming), () => answerWithin(services, options, incoming, doorman))
  }
}

/** Verbs and kinds are words of ours; nothing else of what arrived is told. */
const stepOf = (incoming: Exclude<Incoming, { kind: 'ignored' }>) => ({
  name: incoming.kind === 'action' ? `press ${incoming.verb}` : `activity ${incoming.kind}`,
  kind: 'internal' as const,
})

/** Returns how a call is turned away, in this order: whose token, which tenant, which service address. */
async function refusalOf(
  options: ReceiveOptions,
  body: unknown,
  authorization: string,
): Promise<HttpAnswer | undefined> {
  const { serviceUrl, channelId, tenants } = envelopeOf(body)
  try {
    await options.check({ serviceUrl, channelId }, authorization)
  } catch (error) {
    if (error instanceof NotFromTeamsError) return turnedAway(options, 401, error.message)
    if (error instanceof TeamsKeysOutOfReachError) return { status: 503 }
    throw error
  }
  if (!areServed(options, tenants)) return turnedAway(options, 403, 'tenant')
  return options.mayAnswerTo(serviceUrl) ? undefined : turnedAway(options, 403, 'service-address')
}

function turnedAway({ refusals }: ReceiveOptions, status: 400 | 401 | 403, why: string): HttpAnswer {
  refusals.note('bot', why)
  return { status }
}

/**
 * A person is known by tenant and id: where Teams names two tenants, nobody can tell whose the person is. What names none
 * is no activity, which is found out when it is read.
 */
function areServed({ tenants: served, fallbackTenant }: ReceiveOptions, named: readonly string[]): boolean {
  const tenants = new Set(named)
  if (tenants.size > 1) return false
  const [tenant = fallbackTenant] = tenants
  return tenant === undefined || served === undefined || served.has(tenant)
}

/**
 * Returns whether somebody wrote or pressed whom no directory knows: Teams says of who is in a meeting without signing in
 * that they are of the organiser's tenant, and leaves out Entra's id; so it does of other bots. Only a local client has
 * people without one.
 */
function isOfNobody({ fallbackTenant }: ReceiveOptions, { kind }: Incoming, body: unknown): boolean {
  const isTold = kind === 'installed' || kind === 'removed' || kind === 'ignored'
  return !isTold && fallbackTenant === undefined && envelopeOf(body).person === ''
}

/** Whoever pastes a link without having Fristvagt is nobody in particular: all of them share one limit. */
const ANYBODY = { tenant: 'anonymous', id: 'anonymous' }

async function answerAnonymous(
  { limits, refusals, published }: ReceiveOptions,
  { url, language }: { readonly url: string; readonly language: Language },
): Promise<HttpAnswer> {
  const isOver = limits.count(ANYBODY) !== undefined
  if (isOver) refusals.count('bot', 'over-limit')
  const nothing: ExtensionAnswer = { kind: 'results', results: [] }
  return { status: 200, body: extensionResponse(isOver ? nothing : await onLink(published, url, language)) }
}

const isExtension = (incoming: Incoming): incoming is IncomingExtension =>
  incoming.kind === 'search' || incoming.kind === 'chosen' || incoming.kind === 'link'

interface Doorman {
  readonly recent: RecentActivities
  readonly memory: ConversationMemory
}

async function answerWithin(
  services: BotServices,
  options: ReceiveOptions,
  incoming: Exclude<Incoming, { kind: 'ignored' }>,
  doorman: Doorman,
): Promise<HttpAnswer> {
  try {
    return (
      (await answerOverLimit(services, options, incoming)) ??
      (await answerOne(services, options, incoming, doorman))
    )
  } catch (error) {
    // The conversation is known as another tenant's: whoever says that it is theirs gets nothing there.
    if (error instanceof OutsideScopeError) return turnedAway(options, 403, 'conversation')
    throw error
  }
}

async function answerOne(
  services: BotServices,
  options: ReceiveOptions,
  arrived: Exclude<Incoming, { kind: 'ignored' }>,
  doorman: Doorman,
): Promise<HttpAnswer> {
  const incoming = isExtension(arrived) ? arrived : await inOwnLanguage(services.languages, arrived)
  if (isExtension(incoming)) return answerExtension(services, incoming, options.patienceMs ?? PATIENCE_MS)
  const { conversation } = incoming
  if (incoming.kind === 'action' || incoming.kind === 'message')
    await doorman.memory.remember(services.conversations, conversation)
  await rememberTeam(services.teams, conversation)
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

const installationKey = ({ tenant, id }: Conversation) => `${tenant} ${id} installed`

/** Teams tells of one installation in two ways, at the same moment: they are one, whatever their ids. */
function keyOf(incoming: Exclude<Incoming, { kind: 'ignored' }>): string | undefined {
  const { kind, conversation, thread, activity } = incoming
  if (kind === 'installed') return installationKey(conversation)
  return activity === '' ? undefined : `${conversation.tenant} ${thread} ${activity}`
}
