import { Temporal } from 'temporal-polyfill'
import type { AppointmentAsked } from '../../outlook/outlook-side.ts'
import { api } from '../shared/api.ts'
import { h } from '../shared/dom.ts'
import { words } from './texts.ts'

const ZONE = 'Europe/Copenhagen'

const danish = (instant: string | undefined): Temporal.PlainDateTime | undefined =>
  instant === undefined
    ? undefined
    : Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).toPlainDateTime()

const isMidnight = (time: Temporal.PlainDateTime | undefined) => time?.hour === 0 && time.minute === 0

/** Opens Outlook's form for an appointment, filled in; what is saved is in the demo's calendar. */
export function openAppointment(asked: AppointmentAsked): void {
  const t = words()
  const [from, to] = [danish(asked.start), danish(asked.end)]
  const shown = (time: Temporal.PlainDateTime | undefined) => time?.toString({ smallestUnit: 'minute' }) ?? ''
  const field = (label: string, input: HTMLElement) => h('label', {}, h('span', {}, label), input)
  const text = (name: string, value = '') => h('input', { name, value })
  const time = (name: string, value: string) =>
    h('input', { name, value, type: 'datetime-local', required: true })
  const whole = h('input', { name: 'whole', type: 'checkbox', checked: isMidnight(from) && isMidnight(to) })
  const problem = h('p', { role: 'alert', class: 'problem' })
  const discard = h('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, t.discard)
  const form = h(
    'form',
    {},
    field(t.subject, text('subject', asked.subject)),
    field(t.begins, time('start', shown(from))),
    field(t.ends, time('end', shown(to))),
    h('label', { class: 'whole-day' }, whole, t.wholeDay),
    field(t.place, text('location', asked.location)),
    field(t.notes, h('textarea', { name: 'notes', rows: 5 }, asked.body ?? '')),
    problem,
    h('footer', {}, h('button', { class: 'button primary' }, t.save), discard),
  )
  const dialog = h(
    'dialog',
    { class: 'appointment', 'aria-label': t.newAppointment, 'data-testid': 'appointment' },
    h('h2', {}, t.newAppointment),
    form,
  )
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    try {
      const { id } = await api.addToCalendar(filledIn(new FormData(form)))
      showSaved(dialog, id)
    } catch {
      problem.textContent = t.failed
    }
  })
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

function filledIn(data: FormData) {
  const of = (name: string) => String(data.get(name) ?? '')
  return {
    subject: of('subject'),
    start: of('start'),
    end: of('end'),
    isAllDay: data.has('whole'),
    location: of('location'),
    text: of('notes'),
  }
}

function showSaved(dialog: HTMLDialogElement, entry: string): void {
  const t = words()
  const href = `/local/calendar?entry=${encodeURIComponent(entry)}`
  const close = h('button', { class: 'button primary', autofocus: true }, 'OK')
  dialog.replaceChildren(
    h('p', { role: 'status' }, t.saved, ' ', h('a', { href }, t.toCalendar)),
    h('form', { method: 'dialog' }, close),
  )
  close.focus()
}
