import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { StoredMessage } from './chat-state.ts'
import type { Place } from './place.ts'
import { BOT_NAME, LOCAL_TEAM, LOCAL_TENANT, type LocalPerson } from './world.ts'

/** An activity as Teams posts it to a bot. */
export type Activity = Readonly<Record<string, unknown>>

/** Who does something, where, when (an ISO instant) and in which client language (`da-DK`). */
export interface Deed {
  readonly person: LocalPerson
  readonly place: Place
  readonly at: string
  readonly locale: string
  readonly botId: string
  readonly serviceUrl: string
}

const ZONE = 'Europe/Copenhagen'

function localTime(instant: string): string {
  return Temporal.Instant.from(instant).toString({ timeZone: ZONE })
}

function conversationOf(place: Place): Activity {
  if (place.kind === 'personal') return { conversationType: 'personal', tenantId: LOCAL_TENANT, id: place.id }
  const id = place.root === undefined ? place.id : `${place.id};messageid=${place.root}`
  return { isGroup: true, conversationType: 'channel', tenantId: LOCAL_TENANT, id }
}

function channelDataOf(place: Place): Activity {
  const tenant = { id: LOCAL_TENANT }
  if (place.kind === 'personal') return { tenant }
  return {
    teamsChannelId: place.id,
    teamsTeamId: LOCAL_TEAM.id,
    channel: { id: place.id },
    team: { id: LOCAL_TEAM.id },
    tenant,
  }
}

function envelope(deed: Deed): Activity {
  const { person } = deed
  return {
    channelId: 'msteams',
    serviceUrl: deed.serviceUrl,
    timestamp: deed.at,
    localTimestamp: localTime(deed.at),
    localTimezone: ZONE,
    locale: deed.locale,
    from: { id: person.teamsId, name: person.name, aadObjectId: person.id },
    recipient: { id: `28:${deed.botId}`, name: BOT_NAME },
    conversation: conversationOf(deed.place),
    channelData: channelDataOf(deed.place),
    entities: [clientInfo(deed.locale)],
  }
}

function clientInfo(locale: string): Activity {
  return { locale, country: 'DK', platform: 'Web', timezone: ZONE, type: 'clientInfo' }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Returns whether the text mentions the bot. */
export function mentionsBot(text: string): boolean {
  return text.includes(`@${BOT_NAME}`)
}

/** Returns the activity of a written message; `@Fristvagt` in it becomes a mention, as Teams records it. */
export function messageActivity(deed: Deed, message: StoredMessage): Activity {
  const at = `<at>${BOT_NAME}</at>`
  const mentioned = mentionsBot(message.text)
  const mention = { mentioned: { id: `28:${deed.botId}`, name: BOT_NAME }, text: at, type: 'mention' }
  const span = `<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="0">${BOT_NAME}</span>`
  const html = escapeHtml(message.text)
    .replaceAll(`@${BOT_NAME} `, `${span}&nbsp;`)
    .replaceAll(`@${BOT_NAME}`, span)
  return {
    ...envelope(deed),
    type: 'message',
    id: message.id,
    text: message.text.replaceAll(`@${BOT_NAME}`, at),
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: `<p>${html}</p>` }],
    entities: mentioned ? [mention, clientInfo(deed.locale)] : [clientInfo(deed.locale)],
  }
}

/** The part of a card's button that travels: what was pressed, with what was filled in merged into `data`. */
export interface PressedAction {
  readonly type: 'Action.Execute' | 'Action.Submit'
  readonly id?: string
  readonly verb?: string
  readonly title?: string
  readonly data: Readonly<Record<string, unknown>>
}

function pressed(deed: Deed, message: StoredMessage): Activity {
  const legacy = { replyToId: `1:${message.id}` }
  const channelData = { ...channelDataOf(deed.place), source: { name: 'message' }, legacy }
  return { ...envelope(deed), id: `f:${randomUUID()}`, replyToId: message.id, channelData }
}

/** Returns the invoke of a pressed Action.Execute, or (trigger `automatic`) of a card that refreshes itself. */
export function executeActivity(
  deed: Deed,
  message: StoredMessage,
  action: PressedAction,
  trigger: 'manual' | 'automatic',
  authentication?: Activity,
): Activity {
  const value = { action, trigger, ...(authentication && { authentication }) }
  return { ...pressed(deed, message), type: 'invoke', name: 'adaptiveCard/action', value }
}

/** Returns the message of a pressed Action.Submit: no text, what was filled in as its value. */
export function submitActivity(deed: Deed, message: StoredMessage, action: PressedAction): Activity {
  return { ...pressed(deed, message), type: 'message', value: action.data }
}

/** Returns the invoke by which the message extension is asked something: `query`, `selectItem` or `queryLink`. */
export function extensionActivity(deed: Deed, name: string, value: Activity): Activity {
  const channelData = { ...channelDataOf(deed.place), source: { name: 'compose' } }
  return {
    ...envelope(deed),
    ...{ type: 'invoke', name: `composeExtension/${name}`, id: `f:${randomUUID()}`, channelData, value },
  }
}

function appChannelData(place: Place): Activity {
  if (place.kind === 'personal') return { tenant: { id: LOCAL_TENANT }, source: { name: 'message' } }
  const { id, name, aadGroupId } = LOCAL_TEAM
  return {
    settings: { selectedChannel: { id: place.id } },
    channel: { id: place.id },
    team: { id, name, aadGroupId },
    tenant: { id: LOCAL_TENANT },
    source: { name: 'message' },
  }
}

/** Returns the two activities by which a bot learns that it was added to the place or removed from it, in order. */
export function installActivities(deed: Deed, installed: boolean): readonly Activity[] {
  const data = appChannelData(deed.place)
  const bot = { id: `28:${deed.botId}` }
  const people =
    deed.place.kind === 'personal' ? [{ id: deed.person.teamsId, aadObjectId: deed.person.id }] : []
  const eventType = installed ? 'teamMemberAdded' : 'teamMemberRemoved'
  const change = installed ? { membersAdded: [...people, bot] } : { membersRemoved: [bot] }
  const channelData = deed.place.kind === 'channel' ? { ...data, eventType } : data
  const update = {
    ...envelope(deed),
    ...change,
    type: 'conversationUpdate',
    id: `f:${randomUUID()}`,
    channelData,
  }
  const action = installed ? 'add' : 'remove'
  const installation = {
    ...envelope(deed),
    type: 'installationUpdate',
    id: `f:${randomUUID()}`,
    action,
    channelData: data,
  }
  return [update, installation]
}
