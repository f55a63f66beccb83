import type { World } from '../shared/api.ts'

/** What is shown: the personal chat or a channel, its messages or its tab (opened at `sub`). */
export interface Route {
  readonly conversation: string
  readonly view: 'posts' | 'tab'
  readonly sub: string
}

/** Returns what the address after `#` asks for: `#/chat`, `#/team/sapa`, `#/team/sapa/tab/agreements`. */
export function readRoute(world: World, hash: string): Route {
  const [area, ...rest] = hash.replace(/^#\//, '').split('/')
  const channel = area === 'team' ? rest.shift() : undefined
  const named = world.team.channels.find((c) => c.name.toLowerCase() === channel)
  const conversation = area === 'team' ? (named?.id ?? world.team.id) : world.chat
  const [view, ...sub] = rest
  return { conversation, view: view === 'tab' ? 'tab' : 'posts', sub: decodeURIComponent(sub.join('/')) }
}

/** Returns the address of what is shown. */
export function hrefOf(world: World, route: Partial<Route> & Pick<Route, 'conversation'>): string {
  const channel = world.team.channels.find((c) => c.id === route.conversation)
  const place = channel ? `#/team/${channel.name.toLowerCase()}` : '#/chat'
  if (route.view !== 'tab') return place
  return `${place}/tab${route.sub ? `/${encodeURIComponent(route.sub)}` : ''}`
}
