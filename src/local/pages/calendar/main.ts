import './calendar.css'
import type { Temporal } from 'temporal-polyfill'
import { api } from '../shared/api.ts'
import { fill, h } from '../shared/dom.ts'
import { icon } from '../shared/icons.ts'
import { locale } from '../shared/preferences.ts'
import { shell } from '../shared/shell.ts'
import { showEntry, whenText } from './entry-panel.ts'
import { danishDay, mondayOf, type TimedEntry, timed } from './entry-times.ts'
import { words } from './texts.ts'
import { weekView } from './week.ts'

const REFRESH_MS = 5_000

const t = words()
const content = h('main', { class: 'calendar' })
let entries: readonly TimedEntry[] = []
let today: Temporal.PlainDate
let monday: Temporal.PlainDate
let drawn = ''
/** The entry that the address asks for: `/local/calendar?entry=ID` shows its week and details. */
let wanted = new URLSearchParams(location.search).get('entry') ?? undefined

function goTo(day: Temporal.PlainDate): void {
  monday = mondayOf(day)
  draw()
}

function monthName(): string {
  const middle = monday.add({ days: 3 })
  const date = Date.UTC(middle.year, middle.month - 1, middle.day)
  return new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date)
}

function toolbar(): HTMLElement {
  const step = (label: string, name: 'back' | 'next', days: number): HTMLElement => {
    const button = h(
      'button',
      { type: 'button', class: 'button quiet', 'aria-label': label, title: label },
      icon(name, 20),
    )
    button.addEventListener('click', () => goTo(monday.add({ days })))
    return button
  }
  const now = h('button', { type: 'button', class: 'button now' }, t.today)
  now.addEventListener('click', () => goTo(today))
  const heading = h(
    'h1',
    { 'data-testid': 'week' },
    `${monthName()} `,
    h('small', {}, `${t.week} ${monday.weekOfYear}`),
  )
  return h(
    'header',
    { class: 'calendar-head' },
    now,
    step(t.earlier, 'back', -7),
    step(t.later, 'next', 7),
    heading,
  )
}

function allEntries(): HTMLElement {
  const items = entries.map((item) => {
    const button = h(
      'button',
      { type: 'button', 'aria-label': `${t.goTo}: ${item.entry.subject}` },
      h('b', {}, item.entry.subject),
      whenText(item),
    )
    button.addEventListener('click', () => goTo(item.start.toPlainDate()))
    return h('li', {}, button)
  })
  return h(
    'aside',
    { class: 'agenda', 'aria-label': t.entries },
    h('h2', {}, t.entries),
    items.length > 0 ? h('ul', {}, ...items) : h('p', {}, t.nothing),
    h('p', { class: 'zone' }, t.times),
  )
}

function draw(): void {
  fill(
    content,
    toolbar(),
    h('div', { class: 'calendar-body' }, weekView(monday, today, entries), allEntries()),
  )
}

type Answer = Awaited<ReturnType<typeof api.calendar>>

function show(answer: Answer): void {
  const state = `${JSON.stringify(answer.entries)} ${danishDay(answer.now)}`
  if (state === drawn) return
  drawn = state
  entries = answer.entries
    .map(timed)
    .toSorted((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds)
  const before: Temporal.PlainDate | undefined = today
  today = danishDay(answer.now)
  if (!monday || (before && monday.equals(mondayOf(before)))) monday = mondayOf(today)
  const opened = wanted && entries.find((e) => e.entry.id === wanted)
  if (opened) {
    goTo(opened.start.toPlainDate())
    showEntry(opened)
  } else draw()
  wanted = undefined
}

function refresh(): void {
  api.calendar().then(show, () => {
    fill(content, h('p', { class: 'none', role: 'alert' }, t.failed))
    drawn = ''
  })
}

shell('calendar', content)
refresh()
setInterval(refresh, REFRESH_MS)
document.addEventListener('clock', refresh)
document.body.dataset.ready = ''
