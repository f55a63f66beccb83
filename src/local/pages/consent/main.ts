import './consent.css'
import { LOCAL_PEOPLE } from '../../teams/world.ts'
import { api } from '../shared/api.ts'
import { botIcon } from '../shared/avatar.ts'
import { h } from '../shared/dom.ts'
import { personKey } from '../shared/preferences.ts'
import { shell } from '../shared/shell.ts'
import { words } from './texts.ts'

const t = words()
const me = LOCAL_PEOPLE.find((p) => p.key === personKey())?.name ?? personKey()
const box = h('input', {
  type: 'checkbox',
  role: 'switch',
  id: 'consent',
  disabled: true,
  'aria-describedby': 'consent-why',
})
const state = h('output', { for: 'consent' })

function show(given: boolean): void {
  box.checked = given
  box.disabled = false
  state.textContent = given ? t.given : t.refused
}

async function change(): Promise<void> {
  const wanted = box.checked
  box.disabled = true
  try {
    await api.setConsent(wanted)
    show(wanted)
  } catch {
    show(!wanted)
    state.textContent = t.failed
  }
}

box.addEventListener('change', () => void change())
shell(
  'consent',
  h(
    'main',
    { class: 'consent' },
    h('h1', {}, t.title),
    h('p', {}, t.what),
    h(
      'section',
      { class: 'consent-row' },
      botIcon(40),
      h('div', {}, h('label', { for: 'consent' }, t.right), h('p', { id: 'consent-why' }, `${t.on} ${me}`)),
      state,
      box,
    ),
    h('p', { class: 'consent-hint' }, t.hint),
  ),
)
api.consent().then(show, () => {
  state.textContent = t.failed
})
document.body.dataset.ready = ''
