import './base.css'
import './clock.css'
import './shell.css'
import { botIcon } from './avatar.ts'
import { clockBar } from './clock-bar.ts'
import { h } from './dom.ts'
import { type IconName, icon } from './icons.ts'
import { applyPreferences } from './preferences.ts'
import { profileMenu } from './profile-menu.ts'
import { shared } from './texts.ts'

export type Area = 'chat' | 'team' | 'mail' | 'calendar' | 'consent'

const AREAS: readonly { area: Area; href: string }[] = [
  { area: 'chat', href: '/local/chat#/chat' },
  { area: 'team', href: '/local/chat#/team/general' },
  { area: 'mail', href: '/local/mail' },
  { area: 'calendar', href: '/local/calendar' },
  { area: 'consent', href: '/local/consent' },
]

/** Marks the area that one is in, in the rail. */
export function markArea(current: Area): void {
  for (const link of document.querySelectorAll<HTMLElement>('.rail a'))
    if (link.dataset.area === current) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
}

/** Lays out a page as Teams does: the bar above with the demo's clock, the rail, and the given content. */
export function shell(current: Area, content: HTMLElement): void {
  applyPreferences()
  const t = shared()
  document.title = `${t[current]} · Fristvagt`
  const links = AREAS.map(({ area, href }) =>
    h(
      'a',
      { href, 'data-area': area },
      icon(area satisfies IconName),
      h('span', {}, t[area]),
      h('i', { class: 'dot', hidden: true }),
    ),
  )
  content.id = 'content'
  content.tabIndex = -1
  const brand = h(
    'a',
    { href: '/', class: 'brand', title: t.demoHint },
    botIcon(24),
    h('b', {}, 'Fristvagt'),
    h('span', {}, t.demo),
  )
  const skip = h('a', { href: '#content', class: 'skip' }, t.skip)
  skip.addEventListener('click', (event) => {
    // The address after # is the chat's own: it must not become #content.
    event.preventDefault()
    content.focus()
  })
  document.body.replaceChildren(
    skip,
    h('header', { class: 'top' }, brand, clockBar(), profileMenu()),
    h('nav', { class: 'rail', 'aria-label': t.areas }, ...links),
    content,
  )
  markArea(current)
}
