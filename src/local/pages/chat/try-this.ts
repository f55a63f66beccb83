import type { World } from '../shared/api.ts'
import { h } from '../shared/dom.ts'
import { icon } from '../shared/icons.ts'
import { hrefOf } from './route.ts'
import { words } from './texts.ts'

const CLOSED = 'try-this-closed'

/** Returns what a first visitor can try, in four steps; undefined once somebody has closed it in this browser. */
export function tryThis(world: World): HTMLElement | undefined {
  if (localStorage.getItem(CLOSED) !== null) return undefined
  const t = words()
  const close = h(
    'button',
    { type: 'button', class: 'button quiet', 'aria-label': t.tryClose },
    icon('close', 16),
  )
  const team = hrefOf(world, { conversation: world.team.id })
  const chat = hrefOf(world, { conversation: world.chat })
  const step = (href: string, text: string): HTMLElement => h('li', {}, h('a', { href }, text))
  // On a phone the clock's button is its icon alone.
  const morning = h('li', {}, icon('sunrise', 16), ` ${t.tryMorning}`)
  const box = h(
    'section',
    { class: 'try-this', 'aria-labelledby': 'try-this', 'data-testid': 'try-this' },
    h('h2', { id: 'try-this' }, t.tryTitle),
    close,
    h('ol', {}, step(team, t.tryTeam), morning, step(chat, t.tryAsk), step(chat, t.tryMeeting)),
  )
  close.addEventListener('click', () => {
    localStorage.setItem(CLOSED, '')
    box.remove()
    document.getElementById('content')?.focus()
  })
  return box
}
