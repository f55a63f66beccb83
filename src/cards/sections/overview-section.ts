import type { WeekOverview } from '#domain/card-spec.ts'
import { dueOf } from '#domain/catalogue.ts'
import { addDays, type Day, weekday } from '#domain/day.ts'
import { type Decided, isDecided } from '#domain/deadline.ts'
import { isAllDay, meetingDay, registrationOf } from '#domain/event-days.ts'
import type { Language } from '#domain/language.ts'
import { isSettled } from '#domain/standing.ts'
import type { CardContext } from '../context.ts'
import { container } from '../elements/container.ts'
import type { Element } from '../elements/element.ts'
import { line, run } from '../elements/text.ts'
import { capitalised, formatDay, weekdayName } from '../wording/days.ts'
import { clockTime } from '../wording/times.ts'
import { namedItem } from './named-item.ts'

interface OverviewTexts {
  heading(from: string, to: string): string
  by(weekday: string): string
  from(weekday: string): string
  readonly allWeek: string
  at(time: string): string
  readonly register: string
  more(count: number): string
  overdue(count: number): string
}

const TEXTS: Record<Language, OverviewTexts> = {
  da: {
    heading: (from, to) => `Det byder ugen på · ${from} – ${to}`,
    by: (day) => `senest ${day}`,
    from: (day) => `fra ${day}`,
    allWeek: 'hele ugen',
    at: (time) => ` kl. ${time}`,
    register: 'Tilmelding: ',
    more: (count) => `Og ${count} mere i denne uge.`,
    overdue: (count) =>
      count === 1
        ? '1 frist er overskredet og ikke meldt på plads.'
        : `${count} frister er overskredet og ikke meldt på plads.`,
  },
  en: {
    heading: (from, to) => `The week ahead · ${from} – ${to}`,
    by: (day) => `by ${day}`,
    from: (day) => `from ${day}`,
    allWeek: 'all week',
    at: (time) => ` at ${time}`,
    register: 'Registration: ',
    more: (count) => `And ${count} more this week.`,
    overdue: (count) =>
      count === 1
        ? '1 deadline has passed and is not reported settled.'
        : `${count} deadlines have passed and are not reported settled.`,
  },
}

const SHOWN_ITEMS = 6

/** Returns the overview as it is drawn: its first items that are still in the catalogue, and how many more there are. */
export function shownOverview(overview: WeekOverview, context: CardContext): WeekOverview {
  const known = overview.items.filter(({ item }) => namedItem(item, context) !== undefined)
  const more = (overview.more ?? 0) + Math.max(0, known.length - SHOWN_ITEMS)
  return {
    items: known.slice(0, SHOWN_ITEMS),
    overdue: overview.overdue,
    ...(more > 0 && { more }),
  }
}

/** Returns what lies ahead in the week of `day`, a line an item; what is settled meanwhile has a tick. */
export function overviewSection(
  { items, overdue, more = 0 }: WeekOverview,
  day: Day,
  context: CardContext,
  language: Language,
): Element {
  const texts = TEXTS[language]
  const sunday = addDays(day, 7 - weekday(day))
  const small = (text: string) => line([run(text, { subtle: true, size: 'small' })])
  return container(
    [
      line([run(texts.heading(short(day, language), short(sunday, language)), { bold: true })], 'none'),
      ...items.flatMap((item) => itemLine(item, day, context, language)),
      ...(more > 0 ? [small(texts.more(more))] : []),
      ...(overdue > 0 ? [small(texts.overdue(overdue))] : []),
    ],
    { style: 'emphasis', spacing: 'large' },
  )
}

function short(day: Day, language: Language): string {
  return formatDay(day, language, 'short')
}

function itemLine(
  { item, type }: WeekOverview['items'][number],
  day: Day,
  context: CardContext,
  language: Language,
): readonly Element[] {
  const name = namedItem(item, context)
  if (name === undefined) return []
  const settled = isSettled(context.standings.get(item))
  const what = type === 'registration' ? `${TEXTS[language].register}${name}` : name
  const when = capitalised(whenWords(item, type, { day, context, language }))
  return [
    line([
      ...(settled ? [run('✓ ', { colour: 'good', bold: true, size: 'small' })] : []),
      run(when, { bold: !settled, subtle: settled, size: 'small' }),
      run(`${when === '' ? '' : ' · '}${what}`, { subtle: settled, size: 'small' }),
    ]),
  ]
}

interface Week {
  readonly day: Day
  readonly context: CardContext
  readonly language: Language
}

function whenWords(item: string, type: WeekOverview['items'][number]['type'], week: Week): string {
  const { context, language } = week
  const event = context.catalogue.events.get(item)
  if (event) {
    const registration = registrationOf(event)
    if (type === 'registration') return registration ? deadlineInWeek(registration, week) : ''
    if (isAllDay(event)) return weekdayName(meetingDay(event).to, language)
    const time = clockTime(event.start.slice(11, 16), language)
    return weekdayName(meetingDay(event).to, language) + TEXTS[language].at(time)
  }
  const obligation = context.catalogue.obligations.get(item)
  const due = obligation && dueOf(obligation)
  // It has no date any more: an edition has come since the card was planned.
  return due && isDecided(due) ? deadlineInWeek(due, week) : ''
}

function deadlineInWeek({ kind, from, to }: Decided, { day, language }: Week): string {
  const texts = TEXTS[language]
  const monday = addDays(day, 1 - weekday(day))
  const sunday = addDays(monday, 6)
  // It has moved out of the week since then.
  if (to < monday || from > sunday) return formatDay(to, language, 'short')
  if (kind === 'day') return weekdayName(to, language)
  if (to <= sunday) return texts.by(weekdayName(to, language))
  return from > day ? texts.from(weekdayName(from, language)) : texts.allWeek
}
