import { api } from '../shared/api.ts'
import { botIcon } from '../shared/avatar.ts'
import { fill, h } from '../shared/dom.ts'
import { icon } from '../shared/icons.ts'
import { composeBox } from './compose.ts'
import { Posts } from './posts.ts'
import { refreshCard } from './refresh.ts'
import { hrefOf, type Route } from './route.ts'
import { openSearch } from './search-dialog.ts'
import { type Change, messagesIn, type Store } from './store.ts'
import { tabFrame } from './tab-frame.ts'
import { words } from './texts.ts'
import { notify } from './toast.ts'

/** The shown conversation: its head with the tabs, and its messages or the framed tab. */
export interface Conversation {
  readonly element: HTMLElement
  /** Brings what is shown up to date with a change. */
  update(change: Change): void
  close(): void
}

/** Returns the conversation that the route asks for. */
export function openConversation(store: Store, route: Route): Conversation {
  const header = drawHeader(store, route)
  if (route.view === 'tab') {
    const frame = tabFrame(store.world, route)
    return {
      element: h('main', { class: 'conversation' }, header, frame.element),
      update: () => undefined,
      close: frame.stop,
    }
  }
  return openPosts(store, route, header)
}

function isInstalled({ world }: Store, route: Route): boolean {
  return route.conversation === world.chat ? world.installed.personal : world.installed.team
}

async function guarded(deed: () => Promise<unknown>): Promise<void> {
  try {
    await deed()
  } catch {
    notify(words().botSilent)
  }
}

function openPosts(store: Store, route: Route, header: HTMLElement): Conversation {
  const { world } = store
  const personal = route.conversation === world.chat
  const at = (root?: string): string =>
    root === undefined ? route.conversation : `${route.conversation};messageid=${root}`
  const say = (text: string, root?: string): Promise<void> => guarded(() => api.say(at(root), text))
  const search = (root?: string): void => openSearch(at(root))
  const posts = new Posts({ threads: !personal, mentions: !personal, say, search })
  const typing = h('p', { class: 'typing', hidden: true, role: 'status' }, words().typing)
  const foot = h('div', { class: 'foot' })
  const welcome = h('div', { class: 'welcome' })
  posts.element.append(welcome)

  const box = composeBox({
    label: personal ? words().write : words().writePost,
    mentions: !personal,
    send: say,
    search,
  })
  let drawnFor: boolean | undefined
  const drawFoot = (): void => {
    const installed = isInstalled(store, route)
    const changed = installed !== drawnFor
    drawnFor = installed
    // Drawn again for nothing, it would take the keyboard from who is writing, and the button from who presses it.
    if (changed) fill(foot, !installed && addBanner(personal), (installed || !personal) && box)
    if (changed || welcome.hidden === posts.isEmpty)
      fill(welcome, posts.isEmpty && empty(personal, installed, say))
    welcome.hidden = !posts.isEmpty
  }
  const drawAll = (): void => {
    const messages = messagesIn(store, route.conversation)
    posts.keepOnly(new Set(messages.map((m) => m.id)))
    for (const message of messages) {
      posts.put(message)
      refreshCard(message)
    }
    drawFoot()
  }
  let quiet: ReturnType<typeof setTimeout> | undefined
  const showTyping = (shown: boolean): void => {
    clearTimeout(quiet)
    typing.hidden = !shown
    if (shown) quiet = setTimeout(() => showTyping(false), 5_000)
  }
  const update = (change: Change): void => {
    if (change.kind === 'all' || change.kind === 'installed') drawAll()
    if (change.kind === 'removed') posts.remove(change.id)
    if (change.kind === 'typing' && change.conversation === route.conversation) showTyping(true)
    if (change.kind !== 'message' || change.message.conversation !== route.conversation) return
    posts.put(change.message)
    refreshCard(change.message)
    welcome.hidden = true
    if (change.message.from === 'bot') showTyping(false)
  }
  drawAll()
  const newer = h('div', { class: 'newer-place' }, posts.newer)
  const element = h('main', { class: 'conversation' }, header, posts.element, newer, typing, foot)
  queueMicrotask(() => posts.toEnd())
  const expect = (): void => posts.expect()
  document.addEventListener('timepasses', expect)
  const close = (): void => {
    clearTimeout(quiet)
    document.removeEventListener('timepasses', expect)
  }
  return { element, update, close }
}

function addBanner(personal: boolean): HTMLElement {
  const t = words()
  const button = h(
    'button',
    { type: 'button', class: 'button primary' },
    personal ? t.addPersonal : t.addTeam,
  )
  button.addEventListener('click', async () => {
    button.disabled = true
    await guarded(() => api.install(personal ? 'personal' : 'team', true))
    button.disabled = false
  })
  return h(
    'div',
    { class: 'banner' },
    botIcon(32),
    h('p', { class: 'banner-text' }, personal ? t.addPersonalWhy : t.addTeamWhy),
    button,
  )
}

function empty(personal: boolean, installed: boolean, say: (text: string) => Promise<void>): HTMLElement {
  const t = words()
  const examples = t.examples.map((text) => {
    const button = h('button', { type: 'button', class: 'button' }, text)
    button.addEventListener('click', () => void say(text))
    return h('li', {}, button)
  })
  return h(
    'div',
    { class: 'empty' },
    botIcon(56),
    h('h2', {}, personal ? t.emptyChat : t.emptyChannel),
    personal
      ? installed && h('ul', { class: 'examples' }, ...examples)
      : h('p', { class: 'empty-text' }, t.emptyChannelHint),
  )
}

function drawHeader(store: Store, route: Route): HTMLElement {
  const t = words()
  const { world } = store
  const channel = world.team.channels.find((c) => c.id === route.conversation)
  const tab = (view: 'posts' | 'tab', label: string): HTMLElement =>
    h(
      'a',
      {
        class: 'view-tab',
        href: hrefOf(world, { ...route, view, sub: '' }),
        'aria-current': route.view === view && 'page',
      },
      label,
    )
  const back = h('button', { type: 'button', class: 'button quiet back', 'aria-label': t.back }, icon('back'))
  back.addEventListener('click', () => document.body.classList.remove('in-conversation'))
  const remove = h(
    'button',
    { type: 'button', class: 'button quiet remove' },
    channel ? t.removeTeam : t.removePersonal,
  )
  remove.hidden = !isInstalled(store, route)
  remove.addEventListener(
    'click',
    () => void guarded(() => api.install(channel ? 'team' : 'personal', false)),
  )
  return h(
    'header',
    { class: 'head' },
    back,
    channel ? h('span', { class: 'team-badge', 'aria-hidden': 'true' }, 'KP') : botIcon(32),
    h('h1', {}, channel?.name ?? t.bot),
    h('nav', { 'aria-label': t.views }, tab('posts', channel ? t.posts : t.chats), tab('tab', t.tab)),
    remove,
  )
}
