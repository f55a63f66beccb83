import type { Temporal } from 'temporal-polyfill'
import { h } from '../shared/dom.ts'
import { icon } from '../shared/icons.ts'
import { locale } from '../shared/preferences.ts'
import { safeBody } from '../shared/safe-body.ts'
import { shared } from '../shared/texts.ts'
import type { TimedEntry } from './entry-times.ts'
import { words } from './texts.ts'

/** Returns the time of day as Danes write it: `9.30`. */
export function clockTime(time: Temporal.ZonedDateTime): string {
  const format = { hour: 'numeric', minute: '2-digit', timeZone: time.timeZoneId } as const
  return new Intl.DateTimeFormat(locale(), format).format(time.epochMilliseconds)
}

/** Returns when an entry is, in Danish time: `torsdag den 8. januar 2026 kl. 9.30–11.00`. */
export function whenText({ entry, start, end }: TimedEntry): string {
  const timeZone = start.timeZoneId
  const date = new Intl.DateTimeFormat(locale(), { dateStyle: 'full', timeZone })
  if (entry.isAllDay) return date.formatRange(start.epochMilliseconds, end.epochMilliseconds - 1)
  const from = `${date.format(start.epochMilliseconds)} ${words().at}\u00a0${clockTime(start)}`
  const sameDay = start.toPlainDate().equals(end.toPlainDate())
  return sameDay
    ? `${from}–${clockTime(end)}`
    : `${from} – ${date.format(end.epochMilliseconds)} ${words().at}\u00a0${clockTime(end)}`
}

/** Shows an entry's details over the calendar until they are closed. */
export function showEntry(timedEntry: TimedEntry): void {
  const { entry } = timedEntry
  const t = words()
  const close = h(
    'button',
    { class: 'button quiet', value: 'close', 'aria-label': shared().close },
    icon('close', 20),
  )
  const dialog = h(
    'dialog',
    { class: 'entry-panel', 'aria-label': t.details, 'data-testid': 'entry-details' },
    h('form', { method: 'dialog' }, close),
    h('h2', {}, entry.subject),
    h('p', { class: 'fact' }, icon('time', 20), h('span', {}, whenText(timedEntry))),
    entry.location ? h('p', { class: 'fact' }, icon('place', 20), h('span', {}, entry.location)) : undefined,
    entry.bodyHtml ? h('div', { class: 'entry-body' }, safeBody(entry.bodyHtml)) : undefined,
    h('ul', { class: 'categories' }, ...(entry.categories ?? []).map((name) => h('li', {}, name))),
  )
  dialog.addEventListener('close', () => dialog.remove())
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close())
  document.body.append(dialog)
  dialog.showModal()
}
