import type { Catalogue } from '#domain/catalogue.ts'
import type { Day } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import type { Bilingual, Language } from '#domain/language.ts'
import type { CalendarLinks } from '#domain/ports/calendar.ts'
import type { Card } from '#domain/ports/messenger.ts'
import type { TabLinks } from './context.ts'
import { buttons, openUrl } from './elements/button.ts'
import { card } from './elements/card.ts'
import type { Element } from './elements/element.ts'
import { line, run } from './elements/text.ts'
import { foreign } from './foreign-text.ts'
import { calledOffLine, eventTitle } from './rows/event-row.ts'
import {
  alsoLine,
  type CalendarInput,
  type CalendarState,
  calendarButtons,
  calendarLines,
  calendarWays,
} from './sections/calendar-section.ts'
import { textsFor } from './texts/texts-for.ts'
import { capitalised } from './wording/days.ts'
import { joinWords, placeWords, registrationWords } from './wording/event-words.ts'
import { eventTime } from './wording/times.ts'

interface EventInput {
  readonly event: Event
  readonly language: Language
  readonly state: CalendarState
  /** Where the last day of registering is with the calendar of who looks at the card: `none` unless said otherwise. */
  readonly registration?: CalendarState
  readonly links: TabLinks
  /** The ways that need no consent; offered when something is in the way. */
  readonly calendarLinks?: CalendarLinks
  /** Where the entry just made, or found, can be seen. */
  readonly entryLink?: string
  /** The titles of what else was put right in the calendar by the same press. */
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
  const parts = [meetingInput(input), ...registrationInput(input)]
  const [meeting, registration] = parts.map(calendarButtons)
  return card({
    language,
    speak: `${texts.event.kinds[event.kind]}, ${eventTime(event, language)}.`,
    body: [
      eventTitle(event, input.catalogue, language),
      line([run(capitalised(eventTime(event, language)), { bold: true, size: 'medium' })]),
      ...(event.calledOff ? calledOffLine(language) : placeLines(event, language)),
      ...noteLines(input),
      ...parts.flatMap((part) => calendarLines(part, linksOf(part, input))),
      ...alsoLine(input.also, language),
      ...buttons(
        [
          ...(meeting?.first ?? []),
          ...openUrl(texts.buttons.seeEntry, input.entryLink),
          ...(event.calledOff
            ? []
            : [
                ...openUrl(texts.buttons.join, event.joinUrl),
                ...openUrl(texts.buttons.register, event.registration?.url),
              ]),
          ...(registration?.first ?? []),
          ...(event.joinUrl === undefined ? openUrl(texts.buttons.kombitPage, event.source) : []),
          ...openUrl(texts.buttons.open, links.item('event', event.id)),
          ...(meeting?.last ?? []),
          ...(registration?.last ?? []),
          ...(input.shared && !event.calledOff && input.calendarLinks
            ? calendarWays(input.calendarLinks, language)
            : []),
        ],
        'medium',
      ),
    ],
  })
}

function meetingInput({ event, state, language, shared }: EventInput): CalendarInput {
  const off = event.calledOff === true
  const adds = { verb: 'add-to-calendar', event: event.id } as const
  const removes = { verb: 'remove-from-calendar', event: event.id } as const
  return {
    ...{ part: 'meeting', state, language, off, offered: !off && !shared, adds, removes, prominent: true },
  }
}

/** Of the last day of registering, nothing is said where there is none, or none any more, and no entry of it. */
function registrationInput(input: EventInput): readonly CalendarInput[] {
  const { event, registration: state = 'none', language, shared, today } = input
  const off = event.calledOff === true || !event.registration
  const over = today !== undefined && event.registration !== undefined && event.registration.deadline < today
  const offered = !off && !over && !shared
  if (state === 'none' && !offered) return []
  const adds = { verb: 'add-to-calendar', event: event.id, part: 'registration' } as const
  const removes = { verb: 'remove-from-calendar', event: event.id, part: 'registration' } as const
  return [{ part: 'registration', state, language, off, offered, adds, removes }]
}

function linksOf({ part }: CalendarInput, { calendarLinks }: EventInput): CalendarLinks | undefined {
  return part === 'registration' ? calendarLinks?.registration : calendarLinks
}

function placeLines(event: Event, language: Language): readonly Element[] {
  const where = placeWords(event, language)
  return where === '' ? [] : [line([run(where)])]
}

function noteLines({ event, language, source, today }: EventInput): readonly Element[] {
  const { row } = textsFor(language)
  const small = (words: string) => line([run(words, { subtle: true, size: 'small' })])
  const registration = registrationWords(event, today, language)
  const join = joinWords(event, language)
  return [
    ...(registration ? [line([run(registration.words, { bold: !registration.closed })])] : []),
    ...(join === undefined ? [] : [line([run(join)])]),
    ...(event.note ? [small(foreign(event.note[language], 400))] : []),
    ...(event.doubt ? [small(`${row.doubt}: ${foreign(event.doubt[language], 300)}`)] : []),
    ...(source ? [small(`${row.source}: ${foreign(source[language], 120)}`)] : []),
  ]
}
