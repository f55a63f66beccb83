import { LOCAL_PEOPLE, LOCAL_TEAM } from '../../teams/world.ts'
import { api, type World } from '../shared/api.ts'
import { h } from '../shared/dom.ts'
import { language, personKey, theme } from '../shared/preferences.ts'
import { openLink } from './open-link.ts'
import { words } from './texts.ts'

type Args = readonly unknown[]
type Answer = Args | Promise<Args> | undefined

/** Where the tab is framed: in the personal app, or in a channel; `sub` is what a deep link asked for. */
export interface TabPlace {
  readonly conversation: string
  readonly sub: string
}

/** What the host can do, as teams-js reads it (its runtime version 4). */
const RUNTIME = {
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: { app: { notifySuccessResponse: {} }, calendar: {}, pages: { config: {}, tabs: {} } },
}

/** Returns the context that teams-js asks for, flat as Teams sends it. */
function contextOf(world: World, place: TabPlace): Record<string, unknown> {
  const me = LOCAL_PEOPLE.find((p) => p.key === personKey())
  const channel = LOCAL_TEAM.channels.find((c) => c.id === place.conversation)
  const inChannel = channel && {
    channelId: channel.id,
    channelName: channel.name,
    channelType: 'Regular',
    teamId: LOCAL_TEAM.id,
    teamName: LOCAL_TEAM.name,
    groupId: LOCAL_TEAM.aadGroupId,
  }
  return {
    locale: language() === 'da' ? 'da-dk' : 'en-gb',
    theme: theme(),
    hostName: 'Teams',
    hostClientType: 'web',
    frameContext: 'content',
    entityId: 'fristvagt',
    subEntityId: place.sub,
    userObjectId: me?.id,
    userPrincipalName: me?.upn,
    loginHint: me?.upn,
    userDisplayName: me?.name,
    tid: world.tenant,
    ...inChannel,
  }
}

function answersOf(world: World, place: TabPlace): Record<string, (args: Args) => Answer> {
  const open = ([url]: Args): Args => {
    openLink(String(url))
    return [true]
  }
  return {
    initialize: () => ['content', 'web', JSON.stringify(RUNTIME), '2.0.1'],
    getContext: () => [contextOf(world, place)],
    'authentication.getAuthToken': () =>
      api.token().then(
        (token) => [true, token],
        (error: unknown) => [false, String(error)],
      ),
    'appInitialization.success': () => [undefined],
    'settings.getSettings': () => [{ entityId: 'fristvagt', contentUrl: world.tabUrl }],
    executeDeepLink: open,
    openLink: open,
    // Nothing can be written by hand into the demo's calendar: the tab has other ways.
    'calendar.composeMeeting': () => [false, 'not supported'],
    'calendar.openCalendarItem': ([item]) => {
      const { itemId } = item as { readonly itemId: string }
      openLink(`/local/calendar?entry=${encodeURIComponent(itemId)}`)
      return [true]
    },
    'pages.navigateToApp': () => [true],
  }
}

interface TabMessage {
  readonly id: number
  readonly uuidAsString?: string
  readonly func: string
  readonly args?: Args
}

function isTabMessage(data: unknown): data is TabMessage {
  return typeof data === 'object' && data !== null && 'func' in data && typeof data.func === 'string'
}

/**
 * Returns the real tab in a frame, with this page answering it as Teams does (the postMessage protocol of teams-js
 * 2.58: an answer carries the ids of its question), and how to stop answering.
 */
export function tabFrame(world: World, place: TabPlace): { element: HTMLElement; stop(): void } {
  const answers = answersOf(world, place)
  const frame = h('iframe', {
    class: 'tab-frame',
    title: words().tab,
    src: world.tabUrl,
    'data-testid': 'tab-frame',
  })
  const origin = new URL(world.tabUrl, location.href).origin
  const post = (message: object): void => frame.contentWindow?.postMessage(message, origin)
  const hear = async (event: MessageEvent): Promise<void> => {
    if (event.source !== frame.contentWindow || event.origin !== origin || !isTabMessage(event.data)) return
    const { id, uuidAsString, func, args = [] } = event.data
    const answer = await answers[func]?.(args)
    if (answer) post({ id, uuidAsString, args: answer })
  }
  const onMessage = (event: MessageEvent): void => void hear(event)
  const onTheme = (): void => post({ func: 'themeChange', args: [theme()] })
  addEventListener('message', onMessage)
  document.addEventListener('themechange', onTheme)
  const stop = (): void => {
    removeEventListener('message', onMessage)
    document.removeEventListener('themechange', onTheme)
  }
  return { element: frame, stop }
}
