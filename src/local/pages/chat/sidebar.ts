import { botIcon } from '../shared/avatar.ts'
import { fill, h } from '../shared/dom.ts'
import { plainText } from './markdown.ts'
import { hrefOf, type Route } from './route.ts'
import { messagesIn, type Store } from './store.ts'
import { words } from './texts.ts'
import { tryThis } from './try-this.ts'

/** Returns the list of chats or of the team's channels, as the route is in one or the other. */
export function drawSidebar(nav: HTMLElement, store: Store, route: Route): void {
  const { world } = store
  const inTeam = route.conversation !== world.chat
  const t = words()
  const list = inTeam ? teamList(store, route) : chatList(store, route)
  fill(nav, h('h1', {}, inTeam ? t.teams : t.chats), list, tryThis(store.world))
}

function link(
  store: Store,
  route: Route,
  conversation: string,
  ...children: readonly (Node | string)[]
): HTMLElement {
  const unread = store.unread.has(conversation) && conversation !== route.conversation
  const current = conversation === route.conversation
  const a = h(
    'a',
    {
      href: hrefOf(store.world, { conversation }),
      'aria-current': current && 'true',
      class: unread ? 'unread' : '',
      'data-testid': 'conversation',
    },
    ...children,
  )
  return h('li', {}, a)
}

function chatList(store: Store, route: Route): HTMLElement {
  const last = messagesIn(store, store.world.chat).at(-1)
  const preview = last ? last.summary || plainText(last.text) : words().emptyChat
  const text = h('span', { class: 'preview' }, h('b', {}, words().bot), h('small', {}, preview))
  return h('ul', {}, link(store, route, store.world.chat, botIcon(32), text))
}

function teamList(store: Store, route: Route): HTMLElement {
  const { team } = store.world
  const channels = team.channels.map((c) => link(store, route, c.id, c.name))
  return h(
    'section',
    { 'aria-labelledby': 'team-name' },
    h(
      'h2',
      { id: 'team-name', class: 'team' },
      h('span', { class: 'team-badge', 'aria-hidden': 'true' }, 'KP'),
      team.name,
    ),
    h('ul', { class: 'channels' }, ...channels),
  )
}
