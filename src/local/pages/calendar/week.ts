import type { Temporal } from 'temporal-polyfill'
import { h } from '../shared/dom.ts'
import { locale } from '../shared/preferences.ts'
import { clockTime, showEntry, whenText } from './entry-panel.ts'
import { type Placed, sideBySide, type TimedEntry } from './entry-times.ts'
import { words } from './texts.ts'

/** The hours that are drawn; an entry outside of them widens them. */
const USUAL_HOURS = { from: 7, to: 18 }
const HOUR_PX = 48

const epoch = (day: Temporal.PlainDate): number => Date.UTC(day.year, day.month - 1, day.day)

function entryButton(placed: TimedEntry, more: { style?: string }): HTMLElement {
  const { entry, start, end } = placed
  const time = `${clockTime(start)}–${clockTime(end)}`
  const button = h(
    'button',
    {
      type: 'button',
      class: 'entry',
      'aria-label': `${entry.subject}, ${whenText(placed)}`,
      'data-testid': 'entry',
    },
    h('b', {}, entry.subject),
    !entry.isAllDay && h('span', {}, time),
    Boolean(entry.location) && h('span', {}, entry.location),
  )
  if (more.style) button.style.cssText = more.style
  button.addEventListener('click', () => showEntry(placed))
  return button
}

function dayHead(day: Temporal.PlainDate, today: Temporal.PlainDate): HTMLElement {
  const name = new Intl.DateTimeFormat(locale(), { weekday: 'short', timeZone: 'UTC' }).format(epoch(day))
  const isToday = day.equals(today)
  return h(
    'h2',
    { class: isToday ? 'day-head today' : 'day-head', 'aria-current': isToday && 'date' },
    h('b', {}, String(day.day)),
    name,
  )
}

function placedStyle({ start, end, lane, lanes }: Placed, firstHour: number): string {
  const minutes = (time: Temporal.ZonedDateTime): number => time.hour * 60 + time.minute
  const lastMinute = end.toPlainDate().equals(start.toPlainDate()) ? minutes(end) : 24 * 60
  const top = ((minutes(start) - firstHour * 60) / 60) * HOUR_PX
  const height = Math.max(24, ((lastMinute - minutes(start)) / 60) * HOUR_PX - 2)
  return `--top:${top}px;--height:${height}px;--left:${(lane / lanes) * 100}%;--width:calc(${100 / lanes}% - 3px)`
}

/** Returns the week from a Monday as Outlook draws it: a column a day, entries at their hours in Danish time. */
export function weekView(
  monday: Temporal.PlainDate,
  today: Temporal.PlainDate,
  entries: readonly TimedEntry[],
): HTMLElement {
  const days = Array.from({ length: 7 }, (_, i) => monday.add({ days: i }))
  const inWeek = days.map((day) => entries.filter((e) => isOn(e, day)))
  const timedHours = inWeek.flat().filter((e) => !e.entry.isAllDay)
  const from = Math.min(USUAL_HOURS.from, ...timedHours.map((e) => e.start.hour))
  const to = Math.max(USUAL_HOURS.to, ...timedHours.map((e) => e.end.hour + 1))
  const hours = Array.from({ length: to - from }, (_, i) => h('span', {}, String(from + i).padStart(2, '0')))
  const columns = days.map((day, i) => {
    const mine = inWeek[i] ?? []
    const whole = mine.filter((e) => e.entry.isAllDay).map((e) => entryButton(e, {}))
    const timedOnes = sideBySide(mine.filter((e) => !e.entry.isAllDay))
    const grid = h(
      'div',
      { class: 'hours' },
      ...timedOnes.map((e) => entryButton(e, { style: placedStyle(e, from) })),
    )
    grid.style.setProperty('--hours', `${(to - from) * HOUR_PX}px`)
    const quiet = mine.length === 0 ? 'column quiet' : 'column'
    return h(
      'section',
      { class: quiet },
      dayHead(day, today),
      h('div', { class: 'whole-day' }, ...whole),
      grid,
    )
  })
  const scale = h('div', { class: 'scale', 'aria-hidden': 'true' }, ...hours)
  const none =
    inWeek.every((list) => list.length === 0) && h('p', { class: 'none', role: 'status' }, words().empty)
  return h('div', { class: 'week' }, scale, ...columns, none)
}

function isOn({ entry, start, end }: TimedEntry, day: Temporal.PlainDate): boolean {
  if (!entry.isAllDay) return start.toPlainDate().equals(day)
  const first = start.toPlainDate().toString()
  return first <= day.toString() && day.toString() < end.toPlainDate().toString()
}
