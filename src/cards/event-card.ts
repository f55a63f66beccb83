import type { Catalogue } from '#domain/catalogue.ts'
import type { Day } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import type { Bilingual, Language } from '#domain/language.ts'
import type { CalendarLinks } from '#domain/ports/calendar.ts'
import type { Card } from '#domain/ports/messenger.ts'
import type { TabLinks } from './context.ts'
import { buttons, buttonsInside, execute, openUrl } from './elements/button.ts'
import { card } from './elements/card.ts'
import { container } from './elements/container.ts'
import type { Element } from './elements/element.ts'
import { line, run } from './elements/text.ts'
import { foreign } from './foreign-text.ts'
import { calledOffLine, eventTitle } from './rows/event-row.ts'
import type { CalendarTrouble } from './texts/texts.ts'
import { textsFor } from './texts/texts-for.ts'
import { capitalised, formatDay } from './wording/days.ts'
import { eventTime } from './wording/times.ts'

/** Where a meeting is with the calendar of the person who looks at it. */
export type EventCardState =
  | 'none'
  /** By our record, and as it is now; `moved`: as it was before KOMBIT moved, changed or cancelled it. */
  | 'there'
  | 'moved'
  | 'added'
  | 'added-again'
  | 'already'
  | 'updated'
  /** Taken out again just now. */
  | 'removed'
  | {
      readonly problem: CalendarTrouble
      readonly why?: Bilingual
      /** It was to be taken out, not put in. */
      readonly removing?: true
    }

/** A card is no list: the tab has the rest. */
const MOST_NAMED = 3

interface EventInput {
  readonly event: Event
  readonly language: Language
  readonly state: EventCardState
  readonly links: TabLinks
  /** The ways that need no consent; offered when something is in the way. */
  readonly calendarLinks?: CalendarLinks
  /** Where the entry just made, or found, can be seen. */
  readonly entryLink?: string
  /** The titles of what else was put right in the calendar just now. */
  readonly also?: readonly string[]
  /** What to call the edition that the meeting is from. */
  readonly source?: Bilingual
  /** Tells a registration that has closed from one that is open. */
  readonly today?: Day
  /** The card is put into a message that anybody may read, where Fristvagt need not be: links alone. */
  readonly shared?: true
  /** Names the solution; without it only the kind of meeting is named. */
  readonly catalogue?: Catalogue
}

/** Returns one meeting: when and where, how to register and join, and a button that puts it into one's calendar. */
export function eventCard(input: EventInput): Card {
  const { event, language, links } = input
  const texts = textsFor(language)
  const { first, last } = calendarButtons(input)
  return card({
    language,
    speak: `${texts.event.kinds[event.kind]}, ${eventTime(event, language)}.`,
    body: [
      eventTitle(event, input.catalogue, language),
      line([run(capitalised(eventTime(event, language)), { bold: true, size: 'medium' })]),
      ...(event.calledOff ? calledOffLine(language) : placeLines(event, language)),
      ...noteLines(input),
      ...stateLines(input),
      ...alsoLine(input),
      ...buttons(
        [
          ...first,
          ...openUrl(texts.buttons.seeEntry, input.entryLink),
          ...(event.calledOff
            ? []
            : [
                ...openUrl(texts.buttons.join, event.joinUrl),
                ...openUrl(texts.buttons.register, event.registration?.url),
              ]),
          ...(event.joinUrl === undefined ? openUrl(texts.buttons.kombitPage, event.source) : []),
          ...openUrl(texts.buttons.open, links.item('event', event.id)),
          ...last,
          ...(input.shared && !event.calledOff ? calendarWays(input) : []),
        ],
        'medium',
      ),
    ],
  })
}

/** The buttons that change the calendar: what is nearest, and what comes after all else. */
function calendarButtons({ event, language, state, shared }: EventInput) {
  const { buttons: titles } = textsFor(language)
  const adds = { verb: 'add-to-calendar', event: event.id } as const
  const removes = { verb: 'remove-from-calendar', event: event.id } as const
  const positive = { style: 'positive' } as const
  // Somebody may have been given the permission meanwhile.
  if (typeof state === 'object')
    return { first: [execute(titles.tryAgain, state.removing ? removes : adds)], last: [] }
  if (state === 'none' || state === 'removed') {
    const add = execute(titles.addToCalendar, adds, state === 'none' ? positive : {})
    return { first: event.calledOff || shared ? [] : [add], last: [] }
  }
  const update = state === 'moved' && !event.calledOff
  return {
    first: update ? [execute(titles.updateCalendar, adds, positive)] : [],
    last: [execute(titles.removeFromCalendar, removes)],
  }
}

/** Returns how a meeting stands in somebody's calendar by our record: `entry` is the revision of it there, if any. */
export function stateByRecord(event: Event, entry: number | undefined): 'none' | 'there' | 'moved' {
  if (entry === undefined) return 'none'
  return entry < event.revision ? 'moved' : 'there'
}

function placeLines(event: Event, language: Language): readonly Element[] {
  const { event: texts } = textsFor(language)
  const [before, after] = texts.online
  const where = [
    ...(event.online === undefined ? [] : [`${before}${foreign(event.online, 60)}${after}`]),
    ...(event.place === undefined ? [] : [foreign(event.place, 120)]),
    ...(event.recorded === undefined ? [] : [event.recorded ? texts.recorded : texts.notRecorded]),
  ]
  return where.length > 0 ? [line([run(where.join(' · '))])] : []
}

function noteLines({ event, language, source, today }: EventInput): readonly Element[] {
  const { event: texts, row } = textsFor(language)
  const small = (words: string) => line([run(words, { subtle: true, size: 'small' })])
  const deadline = event.registration?.deadline
  const on = deadline && !event.calledOff && formatDay(deadline, language, 'full')
  const closed = deadline !== undefined && today !== undefined && deadline < today
  const join = event.source === undefined ? texts.noLink : texts.linkOnPage
  return [
    ...(on
      ? [line([run(closed ? texts.registrationClosed(on) : texts.registerBy(on), { bold: !closed })])]
      : []),
    ...(event.online !== undefined && event.joinUrl === undefined && !on && !event.calledOff
      ? [line([run(join)])]
      : []),
    ...(event.note ? [small(foreign(event.note[language], 400))] : []),
    ...(event.doubt ? [small(`${row.doubt}: ${foreign(event.doubt[language], 300)}`)] : []),
    ...(source ? [small(`${row.source}: ${foreign(source[language], 120)}`)] : []),
  ]
}

function stateLines({ event, state, language, calendarLinks }: EventInput): readonly Element[] {
  const { event: texts } = textsFor(language)
  if (state === 'none') return []
  if (state === 'moved' || (state === 'there' && event.calledOff))
    return [
      container(
        [line([run(event.calledOff ? texts.offButThere : texts.movedSince, { bold: true })], 'none')],
        { style: 'warning', spacing: 'medium' },
      ),
    ]
  const said = {
    there: texts.added,
    added: texts.nowAdded,
    'added-again': texts.addedAgain,
    already: texts.already,
    updated: texts.updated,
    removed: texts.removed,
  }
  if (typeof state === 'string')
    return [
      container([line([run(`✓ ${said[state]}`, { colour: 'good', bold: true })], 'none')], {
        style: 'good',
        spacing: 'medium',
      }),
    ]
  const ways = state.removing ? [] : calendarWays({ calendarLinks, language })
  return [
    container(
      [
        line([run((state.removing ? texts.notRemoved : texts.problem)[state.problem])], 'none'),
        ...(state.why
          ? [line([run(foreign(state.why[language], 300), { subtle: true, size: 'small' })])]
          : []),
        ...(ways.length > 0 ? [line([run(texts.twoWays)])] : []),
        ...buttonsInside(ways),
      ],
      { style: 'warning', spacing: 'medium' },
    ),
  ]
}

function alsoLine({ also = [], language }: EventInput): readonly Element[] {
  if (also.length === 0) return []
  const titles = also.slice(0, MOST_NAMED).map((title) => foreign(title, 100))
  const more = also.length > titles.length ? ', …' : ''
  return [line([run(`${textsFor(language).event.also}: ${titles.join(', ')}${more}`)])]
}

function calendarWays({
  calendarLinks,
  language,
}: { readonly calendarLinks?: CalendarLinks | undefined } & Pick<
  EventInput,
  'language'
>): readonly Element[] {
  const { buttons: titles } = textsFor(language)
  return calendarLinks
    ? [...openUrl(titles.outlook, calendarLinks.outlook), ...openUrl(titles.ics, calendarLinks.ics)]
    : []
}
