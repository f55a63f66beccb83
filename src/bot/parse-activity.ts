import type { Conversation } from '#domain/conversation.ts'
import { redactCpr } from '#domain/cpr.ts'
import { languageOf } from '#domain/language.ts'
import { activitySchema, executeSchema, type ParsedActivity } from './activity-schema.ts'
import { envelopeOf } from './envelope.ts'
import { choiceSchema, linkSchema, pageIn, querySchema, typedIn } from './extension/extension-schema.ts'
import type { Incoming } from './incoming.ts'

/** What an activity may leave out. */
export interface ParseOptions {
  /** The tenant of activities that name none: a local client's. Absent in production, where each must name one. */
  readonly fallbackTenant?: string
}

/**
 * Returns what an activity means to Fristvagt, or undefined when it is no activity that it can answer: without
 * sender, conversation, service address or tenant.
 */
export function parseActivity(body: unknown, options: ParseOptions = {}): Incoming | undefined {
  const parsed = activitySchema.safeParse(body)
  if (!parsed.success) return undefined
  const activity = parsed.data
  // The door has refused what names two.
  const [tenant = options.fallbackTenant] = envelopeOf(body).tenants
  if (!tenant) return undefined
  const locale = activity.locale ?? activity.entities?.find((e) => e.type === 'clientInfo')?.locale
  const language = languageOf(locale ?? undefined)
  const person = {
    tenant,
    id: activity.from.aadObjectId ?? activity.from.id,
    name: redactCpr(activity.from.name ?? ''),
  }
  const [channelId = activity.conversation.id] = activity.conversation.id.split(';messageid=')
  const kind = kindOf(activity)
  const team = activity.channelData?.team
  const channelName = activity.channelData?.channel?.name ?? activity.conversation.name ?? undefined
  const conversation: Conversation = {
    id: channelId,
    tenant,
    kind,
    serviceUrl: activity.serviceUrl,
    channelId: activity.channelId,
    botId: activity.recipient.id,
    language,
    ...(team && kind === 'channel' ? { team: teamOf(team) } : {}),
    ...(kind === 'channel' && channelName ? { channelName: redactCpr(channelName) } : {}),
    ...(kind === 'personal' ? { person } : {}),
  }
  const from = {
    conversation,
    thread: activity.conversation.id,
    activity: activity.id ?? '',
    person,
    language,
  }
  return { ...from, ...meaningOf(activity) }
}

/** Many times what anybody asks. */
const LONGEST_QUESTION = 2_000

type Entity = NonNullable<ParsedActivity['entities']>[number]
type Meaning<T = Incoming> = T extends unknown
  ? Omit<T, 'conversation' | 'thread' | 'activity' | 'person' | 'language'>
  : never

function teamOf({ id, name, aadGroupId }: NonNullable<NonNullable<ParsedActivity['channelData']>['team']>) {
  return { id, name: redactCpr(name ?? ''), ...(aadGroupId ? { group: aadGroupId } : {}) }
}

function kindOf(activity: ParsedActivity): Conversation['kind'] {
  const type = activity.conversation.conversationType
  if (type === 'channel' || activity.channelData?.team) return 'channel'
  return type === 'groupChat' || activity.conversation.isGroup === true ? 'group' : 'personal'
}

function meaningOf(activity: ParsedActivity): Meaning {
  switch (activity.type) {
    case 'message':
      return messageOf(activity)
    case 'invoke':
      return invokeOf(activity)
    case 'installationUpdate':
      if (/^add/i.test(activity.action ?? '')) return { kind: 'installed' }
      return /^remove/i.test(activity.action ?? '') ? { kind: 'removed' } : { kind: 'ignored', invoke: false }
    case 'conversationUpdate': {
      const bot = activity.recipient.id
      if (activity.membersAdded?.some((m) => m.id === bot)) return { kind: 'installed' }
      if (activity.membersRemoved?.some((m) => m.id === bot)) return { kind: 'removed' }
      return { kind: 'ignored', invoke: false }
    }
    default:
      return { kind: 'ignored', invoke: false }
  }
}

function messageOf(activity: ParsedActivity): Meaning {
  const submitted = activity.value
  if (typeof submitted === 'object' && submitted !== null && 'verb' in submitted) {
    return {
      kind: 'action',
      // Anyone may send any value, and not each can be made a text: { toString: 1 } would fail, and be sent again.
      verb: typeof submitted.verb === 'string' ? submitted.verb : '',
      data: submitted,
      answer: 'message',
    }
  }
  const text = withoutMention(activity)
  // Who only mentions Fristvagt wants something of it; who only sends a picture may not.
  if (text === '' && !activity.entities?.some((e) => mentionsBot(e, activity)))
    return { kind: 'ignored', invoke: false }
  return { kind: 'message', text: text.slice(0, LONGEST_QUESTION) }
}

function mentionsBot(entity: Entity, { recipient }: ParsedActivity): boolean {
  return entity.type === 'mention' && entity.mentioned?.id === recipient.id
}

function invokeOf(activity: ParsedActivity): Meaning {
  if (activity.name !== 'adaptiveCard/action')
    return extensionOf(activity) ?? { kind: 'ignored', invoke: true }
  const execute = executeSchema.safeParse(activity.value)
  if (!execute.success) return { kind: 'ignored', invoke: true }
  const { action, authentication } = execute.data
  const token = authentication?.token
  return {
    kind: 'action',
    verb: action.verb ?? '',
    data: action.data,
    answer: 'invoke',
    ...pressed(activity),
    ...(token === undefined ? {} : { token }),
  }
}

/** Returns what is asked of the message extension; undefined for what is none of its invokes, or not well-formed. */
function extensionOf({ name, value }: ParsedActivity): Meaning | undefined {
  switch (name) {
    case 'composeExtension/query': {
      const { success, data } = querySchema.safeParse(value)
      return success
        ? { kind: 'search', command: data.commandId, text: typedIn(data), ...pageIn(data) }
        : undefined
    }
    case 'composeExtension/selectItem': {
      const { success, data } = choiceSchema.safeParse(value)
      return success ? { kind: 'chosen', type: data.type, item: data.item } : undefined
    }
    case 'composeExtension/queryLink': {
      const { success, data } = linkSchema.safeParse(value)
      return success ? { kind: 'link', url: data.url } : undefined
    }
    default:
      return undefined
  }
}

function pressed(activity: ParsedActivity): { message?: string } {
  return activity.replyToId === undefined ? {} : { message: activity.replyToId }
}

/** Returns the text without the mentions of the bot itself; other people's stay, as words. */
function withoutMention(activity: ParsedActivity): string {
  let text = activity.text ?? ''
  for (const entity of activity.entities ?? [])
    if (entity.text && mentionsBot(entity, activity)) text = text.replaceAll(entity.text, ' ')
  return text
    .replace(/<\/?at>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
