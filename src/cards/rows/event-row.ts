import { type Catalogue, solutionName } from '#domain/catalogue.ts'
import type { Day } from '#domain/day.ts'
import { onDay } from '#domain/deadline.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import { buttons, execute, openUrl } from '../elements/button.ts'
import { container } from '../elements/container.ts'
import type { Element } from '../elements/element.ts'
import { line, run } from '../elements/text.ts'
import { foreign } from '../foreign-text.ts'
import { textsFor } from '../texts/texts-for.ts'
import { capitalised, dayWords } from '../wording/days.ts'
import { deadlineWords } from '../wording/deadlines.ts'
import { eventTime } from '../wording/times.ts'

export interface EventRowOptions {
  readonly catalogue: Catalogue
  readonly language: Language
  readonly today: Day
  /** The revision that stands in the person's calendar; undefined: none that we know of. */
  readonly entry: number | undefined
  readonly separator: boolean
  /** Why the row is on a morning card: its registration is to be made, or it is held next. */
  readonly reminder?: 'registration' | 'meeting'
}

/** Returns a meeting as a row of a list, with a button that puts it into one's calendar. */
export function eventRow(event: Event, options: EventRowOptions): Element {
  const { language } = options
  const texts = textsFor(language)
  return container(
    [
      eventTitle(event, options.catalogue, language),
      line([run(capitalised(eventTime(event, language)), { bold: !event.calledOff })]),
      ...(event.calledOff ? calledOffLine(language) : registrationLine(event, options)),
      ...calendarLine(event, options),
      ...buttons([
        ...calendarButton(event, options),
        ...(options.reminder === 'registration' && !event.calledOff
          ? openUrl(texts.buttons.register, event.registration?.url)
          : []),
      ]),
    ],
    { separator: options.separator, spacing: 'medium' },
  )
}

function calendarLine(event: Event, { entry, language }: EventRowOptions): readonly Element[] {
  if (entry === undefined) return []
  const { event: texts } = textsFor(language)
  if (event.calledOff)
    return [line([run(texts.offButThere, { colour: 'warning', bold: true, size: 'small' })])]
  return entry < event.revision
    ? [line([run(texts.movedSince, { colour: 'warning', bold: true, size: 'small' })])]
    : [line([run(`✓ ${texts.added}`, { colour: 'good', bold: true, size: 'small' })])]
}

function calendarButton(event: Event, { entry, language }: EventRowOptions): readonly Element[] {
  const { buttons: titles } = textsFor(language)
  const about = foreign(event.title, 90)
  const press = (title: string, verb: 'add-to-calendar' | 'remove-from-calendar') => [
    execute(title, { verb, event: event.id }, { about }),
  ]
  if (event.calledOff)
    return entry === undefined ? [] : press(titles.removeFromCalendar, 'remove-from-calendar')
  if (entry === undefined) return press(titles.addToCalendar, 'add-to-calendar')
  return entry < event.revision ? press(titles.updateCalendar, 'add-to-calendar') : []
}

/** Returns the line that says that a meeting is not held. */
export function calledOffLine(language: Language): readonly Element[] {
  return [line([run(textsFor(language).event.calledOff, { colour: 'warning', bold: true })])]
}

/** Returns solution, kind and title of a meeting on one line. */
export function eventTitle(event: Event, catalogue: Catalogue | undefined, language: Language): Element {
  const kind = textsFor(language).event.kinds[event.kind]
  // "Dialogmøde · Dialogmøde om skattedata" says it twice.
  const named = event.title.toLowerCase().startsWith(kind.toLowerCase())
  const before = [
    ...(event.solution === undefined || catalogue === undefined
      ? []
      : [foreign(solutionName(catalogue, event.solution), 60)]),
    ...(named ? [] : [kind]),
  ].join(' · ')
  const title = foreign(event.title, 160)
  return line(
    before === '' ? [run(title, { bold: true })] : [run(before, { bold: true }), run(` · ${title}`)],
    'none',
  )
}

function registrationLine(event: Event, { language, today, reminder }: EventRowOptions): readonly Element[] {
  const { event: texts, row } = textsFor(language)
  if (!event.registration) return []
  const { deadline } = event.registration
  if (reminder === 'registration') {
    const words = deadlineWords(onDay(deadline), today, language)
    return [
      line([run(`${row.registerBy}: ${words}`, { colour: deadline === today ? 'attention' : 'warning' })]),
    ]
  }
  const on = dayWords(deadline, today, language)
  const words = deadline < today ? texts.registrationClosed(on) : texts.registerBy(on)
  return [line([run(words, { subtle: true, size: 'small' })])]
}
