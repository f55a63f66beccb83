import './mail.css'
import './appointment.css'
import { botIcon } from '../shared/avatar.ts'
import { fill, h } from '../shared/dom.ts'
import { icon } from '../shared/icons.ts'
import { shell } from '../shared/shell.ts'
import { openAppointment } from './appointment.ts'
import { playOutlook } from './outlook.ts'
import { paneFrame } from './pane-frame.ts'
import { type Place, placeAt } from './place.ts'
import { inbox, reading } from './reading.ts'
import { words } from './texts.ts'
import { type Draft, writing } from './writing.ts'

const t = words()
const content = h('main', { class: 'mail-page' })
const ribbon = h('div', { class: 'ribbon', role: 'toolbar', 'aria-label': t.inbox })
const list = h('div', { class: 'mail-list' })
const middle = h('div', { class: 'mail-middle' })
const side = h('div', { class: 'pane-place' })

let place: Place = placeAt(location.hash)
let draft: Draft | undefined
/** Which pane stands there: going from mail to mail leaves it, as a pinned one. */
let framed: Place['kind'] | undefined

const itemOf = (at: Place) => (at.kind === 'reading' ? at : { ...at, bodyType: 'html' as const })
const outlook = playOutlook(itemOf(place), {
  openAppointment,
  insert: (text, as) => draft?.insert(text, as),
})

function drawRibbon(): void {
  const start = (name: string, label: string) =>
    h('a', { class: 'button', href: `#/${name}` }, icon('plus', 18), label)
  const label = place.kind === 'reading' ? t.find : t.insert
  const open = h(
    'button',
    { type: 'button', class: 'button fristvagt', 'aria-pressed': framed === undefined ? 'false' : 'true' },
    botIcon(18),
    label,
  )
  open.addEventListener('click', () => showPane(framed === undefined))
  fill(ribbon, start('new-mail', t.newMail), start('new-meeting', t.newMeeting), open)
}

function showPane(open: boolean): void {
  if (!open) side.replaceChildren()
  else if (framed !== place.kind) side.replaceChildren(paneFrame(place.kind, () => showPane(false)))
  side.hidden = !open
  framed = open ? place.kind : undefined
  drawRibbon()
}

function draw(): void {
  draft = place.kind === 'writing' ? writing(place.of) : undefined
  list.replaceChildren(inbox(place.kind === 'reading' ? place : undefined))
  middle.replaceChildren(place.kind === 'reading' ? reading(place) : (draft?.element ?? ''))
}

function go(): void {
  place = placeAt(location.hash)
  draw()
  const stays = framed === place.kind
  outlook.choose(itemOf(place))
  if (framed !== undefined && !stays) showPane(true)
  else drawRibbon()
}

shell('mail', content)
content.append(ribbon, h('div', { class: 'mail-columns' }, list, middle, side))
draw()
showPane(true)
addEventListener('hashchange', go)
document.body.dataset.ready = ''
