import type { Catalogue } from '#domain/catalogue.ts'
import type { Day } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { Card } from '#domain/ports/messenger.ts'
import type { Understanding } from '#domain/question.ts'
import { chipsOf } from '#domain/question-chips.ts'
import { encodeQuestion } from '#domain/question-code.ts'
import type { TabLinks } from './context.ts'
import { buttons, openUrl } from './elements/button.ts'
import { draft } from './elements/card.ts'
import { chips } from './elements/chips.ts'
import { line, run } from './elements/text.ts'
import { fitRows } from './fit.ts'
import { foreign } from './foreign-text.ts'
import { eventRow } from './rows/event-row.ts'
import { textsFor } from './texts/texts-for.ts'

interface EventsInput {
  readonly events: readonly Event[]
  readonly catalogue: Catalogue
  readonly language: Language
  readonly heading: string
  /** The events that Fristvagt has put into this person's calendar, each with the revision that stands there. */
  readonly inCalendar: ReadonlyMap<string, number>
  readonly links: TabLinks
  readonly today: Day
  /** The question as it was understood, to be widened and narrowed. */
  readonly question?: Understanding
}

const MOST_ROWS = 10

/** Returns meetings as a list in the given order, each with a button that puts it into one's calendar. */
export function eventsCard(input: EventsInput): Card {
  return fitRows(Math.min(input.events.length, MOST_ROWS), (shown) => draw(input, shown))
}

function draw(input: EventsInput, shown: number): Card {
  const { events, language } = input
  const { event: texts, buttons: titles } = textsFor(language)
  const more = events.length - shown
  return draft({
    language,
    wide: true,
    speak: texts.speak(events.length),
    body: [
      line([run(foreign(input.heading, 200), { bold: true, size: 'medium' })], 'none'),
      ...(events.length === 0 ? [line([run(texts.none)])] : []),
      ...events
        .slice(0, shown)
        .map((event, index) =>
          eventRow(event, { ...input, separator: index > 0, entry: input.inCalendar.get(event.id) }),
        ),
      ...(more > 0 ? [line([run(`${texts.more(more)}.`, { subtle: true })], 'medium')] : []),
      ...buttons(openUrl(titles.seeAll, listUrl(input)), 'medium'),
      ...chips(chipsFor(input)),
    ],
  })
}

const listUrl = ({ question, links }: EventsInput) =>
  question ? links.answer(encodeQuestion(question)) : links.list('event')

function chipsFor({ question, catalogue, today, events }: EventsInput) {
  if (!question) return []
  return chipsOf(question, { catalogue, today, solutions: events.flatMap(({ solution }) => solution ?? []) })
}
