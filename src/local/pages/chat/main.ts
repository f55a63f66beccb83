import './sidebar.css'
import './conversation.css'
import './messages.css'
import './compose.css'
import './overlays.css'
import './search-dialog.css'
import './narrow.css'
import './cards.css'
import './newer.css'
import './try-this.css'
import { h } from '../shared/dom.ts'
import { markArea, shell } from '../shared/shell.ts'
import { type Conversation, openConversation } from './conversation.ts'
import { authorName } from './message.ts'
import { hrefOf, type Route, readRoute } from './route.ts'
import { drawSidebar } from './sidebar.ts'
import { type Change, openStore, type Store } from './store.ts'
import { words } from './texts.ts'

const sidebar = h('nav', { class: 'sidebar', 'aria-label': words().conversations })
const content = h('div', { class: 'chat' }, sidebar)
const announcer = h('p', { class: 'visually-hidden', 'aria-live': 'polite' })
const lost = h('p', { class: 'lost', role: 'alert', hidden: true }, words().disconnected)

let route: Route
let shown: Conversation | undefined

function draw(store: Store): void {
  route = readRoute(store.world, location.hash)
  store.unread.delete(route.conversation)
  markArea(route.conversation === store.world.chat ? 'chat' : 'team')
  drawSidebar(sidebar, store, route)
  shown?.close()
  shown = openConversation(store, route)
  content.replaceChildren(sidebar, shown.element)
  markUnread(store)
}

function markUnread(store: Store): void {
  const chat = store.unread.has(store.world.chat)
  const team = store.world.team.channels.some((c) => store.unread.has(c.id))
  for (const [area, unread] of Object.entries({ chat, team })) {
    const dot = document.querySelector<HTMLElement>(`.rail [data-area="${area}"] .dot`)
    if (dot) dot.hidden = !unread
  }
}

function changed(change: Change, store: Store): void {
  lost.hidden = change.kind !== 'lost'
  if (change.kind === 'lost') return
  if (change.kind === 'clock') document.dispatchEvent(new CustomEvent('clock', { detail: change.now }))
  if (change.kind === 'installed') draw(store)
  shown?.update(change)
  if (change.kind !== 'message') return
  const { message } = change
  if (message.conversation === route.conversation) store.unread.delete(message.conversation)
  if (message.version === 1)
    announcer.textContent = `${words().newMessage} ${authorName(message)}: ${message.summary || message.text}`
  drawSidebar(sidebar, store, route)
  markUnread(store)
}

shell('chat', content)
document.body.append(announcer, lost)
const store = await openStore(changed)
addEventListener('hashchange', () => {
  draw(store)
  document.body.classList.add('in-conversation')
})
document.addEventListener('opentab', (event) => {
  location.hash = hrefOf(store.world, { ...route, view: 'tab', sub: (event as CustomEvent<string>).detail })
})
sidebar.addEventListener('click', (event) => {
  if ((event.target as Element).closest('a')) document.body.classList.add('in-conversation')
})
if (location.hash !== '') document.body.classList.add('in-conversation')
draw(store)
document.body.dataset.ready = ''
