import { dueOf, type Obligation } from '#domain/catalogue.ts'
import { dayAt } from '#domain/day.ts'
import { isDecided } from '#domain/deadline.ts'
import type { Language } from '#domain/language.ts'
import { municipalityName } from '#domain/municipality.ts'
import { nameOf } from '#domain/person.ts'
import type { CalendarLinks } from '#domain/ports/calendar.ts'
import type { Card } from '#domain/ports/messenger.ts'
import type { HistoryEntry } from '#domain/ports/standing-store.ts'
import { isSettled, type Standing } from '#domain/standing.ts'
import { NO_CLOSING_DAYS, type WorkingCalendar } from '#domain/working-days.ts'
import type { CardContext } from './context.ts'
import { buttons, execute, openUrl } from './elements/button.ts'
import { card } from './elements/card.ts'
import { container } from './elements/container.ts'
import type { Element } from './elements/element.ts'
import { line, run } from './elements/text.ts'
import { foreign } from './foreign-text.ts'
import { handlingSections, type People } from './handling-sections.ts'
import { factLines, factsOf } from './rows/facts.ts'
import { deadlineLine, handlingLines, titleLine, todoWords, undoButton } from './rows/obligation-row.ts'
import { sourceLine } from './rows/source-line.ts'
import { whoMayLine } from './rows/who-may-line.ts'
import {
  alsoLine,
  type CalendarInput,
  type CalendarState,
  calendarButtons,
  calendarLines,
} from './sections/calendar-section.ts'
import { HANDLING_TEXTS } from './texts/handling.ts'
import { textsFor } from './texts/texts-for.ts'
import { capitalised, dateWords } from './wording/days.ts'
import { deadlineWords } from './wording/deadlines.ts'
import { standingWords } from './wording/standings.ts'

interface ItemInput {
  readonly obligation: Obligation
  readonly standing: Standing
  readonly context: CardContext
  readonly language: Language
  /** Newest first. */
  readonly history?: readonly HistoryEntry[]
  /** Whose standing it is: four-digit code. */
  readonly municipality?: string
  /** Who can be made responsible; absent where nothing but the standing can be recorded. */
  readonly people?: People
  /** The municipality's own working days; absent, it is closed on no others than all are. */
  readonly calendar?: WorkingCalendar
  /** Ways of putting its deadline into a calendar; absent for one without a day. */
  readonly calendarLinks?: CalendarLinks
  /** Where its deadline is with the calendar of who looks at the card: `none` unless said otherwise. */
  readonly entry?: CalendarState
  /** Where the entry just made, or found, can be seen. */
  readonly entryLink?: string
  /** The titles of what else was put right in the calendar by the same press. */
  readonly also?: readonly string[]
  /** The card stands in the place of another, to which a button leads back. */
  readonly inPlace?: boolean
}

const MOST_HISTORY = 5

/** Returns one agreement or task in full: deadline, what to do, standing, all that is known of it, its history. */
export function itemCard(input: ItemInput): Card {
  const { obligation, context, language, standing } = input
  const texts = textsFor(language)
  const { type, id } = obligation
  const settled = isSettled(standing)
  const about = { item: id, ...(input.municipality !== undefined && { of: input.municipality }) }
  const undo = standing.state === 'called-off' ? [] : undoButton(obligation, input, input.municipality)
  const back = input.inPlace
    ? [
        execute(HANDLING_TEXTS[language].buttons.back, {
          verb: 'close-item',
          ...(input.municipality !== undefined && { of: input.municipality }),
        }),
      ]
    : []
  const reopen = undo.length > 0 ? [] : [execute(texts.buttons.reopen, { verb: 'reopen', ...about })]
  const press =
    standing.state === 'called-off'
      ? []
      : settled
        ? reopen
        : [execute(texts.buttons.fulfil[type], { verb: 'fulfil', ...about }, { style: 'positive' })]
  const calendar = calendarInput(input)
  const entry = calendarButtons(calendar)
  const kind = obligation.type === 'agreement' ? texts.item.kinds[obligation.item.kind] : texts.item.task
  const place = input.municipality === undefined ? [] : [municipalityName(input.municipality)]
  return card({
    language,
    speak: `${kind}. ${speakable(input)}`,
    body: [
      line([run([kind, ...place].join(' · '), { subtle: true, size: 'small' })], 'none'),
      titleLine(obligation, context, 'medium'),
      deadlineLine(obligation, { context: withStanding(context, id, standing), language }),
      standingLine(input),
      ...(settled ? [] : [line([run(todoWords(obligation, input))])]),
      ...handlingLines(obligation, input),
      container(factLines(factsOf(obligation, context, language)), { spacing: 'medium' }),
      ...historyLines(input),
      sourceLine([id], context, language),
      ...calendarLines(calendar, input.calendarLinks),
      ...alsoLine(input.also, language),
      ...buttons(
        [
          ...press,
          ...undo,
          ...entry.first,
          ...openUrl(texts.buttons.seeEntry, input.entryLink),
          ...openUrl(texts.buttons.open, context.links.item(type, id)),
          ...entry.last,
        ],
        'medium',
      ),
      ...(input.people && !settled
        ? handlingSections({ calendar: NO_CLOSING_DAYS, ...input, people: input.people, about })
        : []),
      ...whoMayLine([id], withStanding(context, id, standing), language),
      ...buttons(back, 'medium'),
    ],
  })
}

/** A deadline that has passed, or that nothing is to be done about, goes into nobody's calendar any more. */
function calendarInput(input: ItemInput): CalendarInput {
  const { obligation, standing, context, language, municipality, entry: state = 'none' } = input
  const due = dueOf(obligation)
  const off = standing.state === 'called-off' || !isDecided(due)
  const ahead = isDecided(due) && due.to >= context.today
  const offered = input.calendarLinks !== undefined && ahead && !off && !isSettled(standing)
  const about = { item: obligation.id, ...(municipality !== undefined && { of: municipality }) }
  const adds = { verb: 'add-deadline', ...about } as const
  const removes = { verb: 'remove-deadline', ...about } as const
  return { part: 'deadline', state, language, offered, off, adds, removes }
}

/** The deadline for the loudspeaker, without the source's own words. */
function speakable({ obligation, context, language }: ItemInput): string {
  const due = dueOf(obligation)
  const words = deadlineWords({ ...due, raw: '' }, context.today, language)
  return textsFor(language).item.speak(words)
}

function standingLine({ standing, obligation, context, language }: ItemInput): Element {
  const words = capitalised(standingWords(standing, obligation.type, context.today, language))
  if (standing.state === 'called-off') return line([run(words, { colour: 'warning', bold: true })])
  return standing.state === 'fulfilled'
    ? line([run(`✓ ${words}`, { colour: 'good', bold: true })])
    : line([run(words)])
}

function historyLines({ history = [], obligation, context, language }: ItemInput): readonly Element[] {
  if (history.length === 0) return []
  const { item } = textsFor(language)
  return [
    container(
      [
        line([run(item.history, { bold: true, size: 'small' })], 'none'),
        ...history.slice(0, MOST_HISTORY).map(({ state, by, at }) => {
          const on = dateWords(dayAt(at), context.today, language)
          const said = `${item.said[state][obligation.type]} ${item.by} ${foreign(nameOf(by, language), 60)}`
          return line([run(`${on}: ${said}`, { size: 'small' })])
        }),
      ],
      { style: 'emphasis', spacing: 'medium' },
    ),
  ]
}

function withStanding(context: CardContext, id: string, standing: Standing): CardContext {
  return { ...context, standings: new Map(context.standings).set(id, standing) }
}
