import { solutionName } from '#domain/catalogue.ts'
import type { Event } from '#domain/edition.ts'
import type { PublishedItem } from '#domain/published-item.ts'
import { foreign } from '../foreign-text.ts'
import { textsFor } from '../texts/texts-for.ts'
import { capitalised } from '../wording/days.ts'
import { joinWords, placeWords, registrationWords } from '../wording/event-words.ts'
import { sourceWords } from '../wording/source-words.ts'
import { eventTime } from '../wording/times.ts'
import { type PublishedContext, webLinks } from './web-links.ts'

/** Returns a meeting as anybody may know it, in the words of its card. */
export function publishedEvent(event: Event, context: PublishedContext): PublishedItem {
  const { catalogue, today, language } = context
  const texts = textsFor(language)
  const { id, solution, calledOff, joinUrl, registration, source, note, doubt } = event
  return {
    type: 'event',
    id,
    kind: texts.event.kinds[event.kind],
    ...(solution !== undefined && { solution: foreign(solutionName(catalogue, solution), 60) }),
    title: foreign(event.title, 160),
    when: capitalised(eventTime(event, language)),
    ...(calledOff && { off: texts.event.calledOff }),
    lines: [
      calledOff ? '' : placeWords(event, language),
      registrationWords(event, today, language)?.words ?? '',
      joinWords(event, language) ?? '',
    ].filter((words) => words !== ''),
    facts: [
      ...(note ? [{ label: texts.row.note, value: foreign(note[language], 400) }] : []),
      ...(doubt ? [{ label: texts.row.doubt, value: foreign(doubt[language], 300) }] : []),
    ],
    links: webLinks(
      'event',
      id,
      calledOff
        ? [[texts.buttons.kombitPage, source]]
        : [
            [texts.buttons.join, joinUrl],
            [texts.buttons.register, registration?.url],
            [texts.buttons.kombitPage, joinUrl === undefined ? source : undefined],
          ],
      context,
    ),
    source: sourceWords([id], context, language),
  }
}
