import '../shared/base.css'
import '../shared/clock.css'
import './front.css'
import { botIcon } from '../shared/avatar.ts'
import { clockBar } from '../shared/clock-bar.ts'
import { h } from '../shared/dom.ts'
import { type IconName, icon } from '../shared/icons.ts'
import { applyPreferences, choose, language } from '../shared/preferences.ts'
import { words } from './texts.ts'

const t = words()

function way(href: string, name: IconName, label: string, what: string): HTMLElement {
  const text = h('span', {}, h('b', {}, label), h('small', {}, what))
  return h('li', {}, h('a', { href }, icon(name, 32), text))
}

applyPreferences()
const other = language() === 'da' ? 'en' : 'da'
const switchLanguage = h('button', { type: 'button', class: 'button quiet', lang: other }, t.other)
switchLanguage.addEventListener('click', () => choose('lang', other))

document.body.replaceChildren(
  h('header', { class: 'front-top' }, botIcon(32), h('b', {}, 'Fristvagt'), switchLanguage),
  h(
    'main',
    { class: 'front' },
    h('h1', {}, t.headline),
    h('p', { class: 'lead' }, t.lead),
    h(
      'nav',
      { 'aria-label': t.start },
      h(
        'ul',
        { class: 'ways' },
        way('/local/chat#/team/general', 'chat', t.chat, t.chatWhat),
        way('/local/chat#/chat/tab', 'tab', t.tab, t.tabWhat),
        way('/local/mail', 'mail', t.mail, t.mailWhat),
        way('/local/calendar', 'calendar', t.calendar, t.calendarWhat),
      ),
    ),
    clockBar(),
    h('p', { class: 'hint' }, t.clock),
    h('p', { class: 'hint' }, t.demo),
  ),
)
document.body.dataset.ready = ''
