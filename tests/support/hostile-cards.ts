import { answerCard } from '#cards/answer-card.ts'
import { confirmCard } from '#cards/confirm-card.ts'
import { declinedCard } from '#cards/declined-card.ts'
import { digestCard } from '#cards/digest-card.ts'
import { eventCard } from '#cards/event-card.ts'
import { eventsCard } from '#cards/events-card.ts'
import { factsCard } from '#cards/facts-card.ts'
import { foreign } from '#cards/foreign-text.ts'
import { helpCard } from '#cards/help-card.ts'
import { itemCard } from '#cards/item-card.ts'
import { missingCard } from '#cards/missing-card.ts'
import { movedCard } from '#cards/moved-card.ts'
import { previewCard } from '#cards/preview-card.ts'
import { shareCard } from '#cards/share-card.ts'
import { subscribedCard } from '#cards/subscribed-card.ts'
import { unknownCard } from '#cards/unknown-card.ts'
import { welcomeCard } from '#cards/welcome-card.ts'
import { withNotice } from '#cards/with-notice.ts'
import { catalogueOf } from '#domain/catalogue.ts'
import { addDays, day, instantOf, startOf } from '#domain/day.ts'
import { inPeriod, unreadable } from '#domain/deadline.ts'
import type { Bilingual } from '#domain/language.ts'
import { municipalitiesByName } from '#domain/municipality.ts'
import type { Card } from '#domain/ports/messenger.ts'
import type { Standing } from '#domain/standing.ts'
import { partsOf } from './card-checks.ts'
import { anAgreement, anEdition, anEvent, aTask } from './factories.ts'
import { galleryLinks } from './gallery-world.ts'
import { aMovedSpec } from './storage-factories.ts'

/** The places of a card that show text as it stands; everywhere else it could be rendered, or be an address. */
export const PLAIN_PLACES: ReadonlySet<string> = new Set([
  'TextRun.text',
  'Action.OpenUrl.title',
  'Action.Execute.title',
  // Of a choice, which is no element of its own: an option of a list.
  'undefined.title',
])

/** Returns where in a card some words stand. */
export function placesOf(needle: string, card: Card): readonly string[] {
  return partsOf(card).flatMap((part) =>
    Object.entries(part).flatMap(([key, value]) =>
      // Data and tooltips are sent back or read aloud, never rendered.
      typeof value === 'string' && value.includes(needle) && !['tooltip', 'q', 'spec'].includes(key)
        ? [`${String(part.type)}.${key}`]
        : [],
    ),
  )
}

/** Returns every card, with the same words in each place that people or the source fill. */
export function cardsWith(words: string): Readonly<Record<string, Card>> {
  const language = 'da'
  const both: Bilingual = { da: words, en: words }
  const today = day('2025-12-01')
  const agreement = anAgreement({
    id: 'a1',
    solution: 'flis',
    title: words,
    note: both,
    doubt: both,
    audience: [words],
    sent: unreadable(words, 'no date'),
    deadline: inPeriod('2025-12-11', '2025-12-31', words),
    signatures: { asOf: today, signed: [], missing: ['0751'] },
  })
  const task = aTask({
    id: 't1',
    title: words,
    due: unreadable(words, 'no date'),
    klik: { listed: true, code: words },
  })
  const event = anEvent({ id: 'e1', title: words, online: words, place: words, note: both, source: words })
  const edition = anEdition({
    source: both,
    solutions: [{ id: 'flis', name: words, aliases: [] }],
    agreements: [agreement],
    tasks: [task],
    events: [event],
  })
  const by = { tenant: 't', id: 'p', name: words }
  const signed: Standing = { state: 'fulfilled', asOf: today, source: { kind: 'person', by } }
  const snooze = { until: addDays(today, 3), why: words, by, at: startOf(today) }
  const notOurs: Standing = {
    ...{ state: 'not-ours', asOf: today, reason: words },
    source: { kind: 'person' as const, by },
  }
  const context = {
    catalogue: catalogueOf([edition], 1),
    standings: new Map([['t1', signed]]),
    handlings: new Map([['a1', { item: 'a1', assignment: { to: by, by, at: startOf(today) }, snooze }]]),
    undoables: new Map(),
    today,
    links: galleryLinks,
  }
  const spec = { municipality: '0751', language, day: today } as const
  const obligation = { type: 'agreement', id: 'a1', item: agreement } as const
  const nudge = { item: 'a1', type: 'agreement', stage: 'due', deadline: agreement.deadline } as const
  const municipalities = municipalitiesByName()
  return {
    welcome: welcomeCard({ language, where: 'team', teamName: words, municipalities }),
    preview: previewCard({
      ...{
        language,
        municipality: '0751',
        channelName: words,
        from: today,
        days: 30,
        time: '08:00',
        context,
      },
      mornings: [{ day: today, nudges: [nudge] }],
    }),
    subscribed: subscribedCard({ language, municipality: '0751', by: words, time: '08:00' }),
    declined: declinedCard({ language, by: words }),
    digest: digestCard(
      {
        ...spec,
        kind: 'digest',
        lines: [
          nudge,
          { item: 't1', type: 'task', stage: 'due' },
          { item: 'e1', type: 'meeting', stage: 'meeting-tomorrow' },
        ],
      },
      context,
    ),
    answer: answerCard({ ...spec, kind: 'answer', heading: words, items: ['a1', 't1'], more: 0 }, context, {
      meanings: ['a', 'b'].map((topic) => ({
        name: words,
        question: { intent: 'list_tasks', filters: {}, language, unread: [], topic: [topic] },
      })),
    }),
    item: itemCard({
      ...{ obligation, standing: signed, context, language },
      history: [{ item: 'a1', state: 'fulfilled', by, at: instantOf(today, '09:00'), via: 'tab' }],
    }),
    openItem: itemCard({
      ...{
        obligation,
        standing: { state: 'unknown' },
        context,
        language,
        municipality: '0751',
        inPlace: true,
      },
      people: { offered: [{ id: 'p', name: words }], all: 300 },
    }),
    notOurs: itemCard({ obligation, standing: notOurs, context, language }),
    noticed: withNotice(
      confirmCard({ obligations: [obligation], remark: words, language, context, municipality: '0751' }),
      {
        text: foreign(words),
        tone: 'attention',
      },
    ),
    confirm: confirmCard({
      obligations: [obligation],
      remark: words,
      language,
      context,
      municipality: '0751',
    }),
    share: shareCard({ obligation, context, language, municipality: '0751' }),
    event: eventCard({
      event,
      language,
      state: { problem: 'failed', why: both },
      also: [words],
      links: galleryLinks,
      source: both,
    }),
    events: eventsCard({
      events: [event],
      catalogue: context.catalogue,
      language,
      heading: words,
      inCalendar: new Map(),
      links: galleryLinks,
      today,
    }),
    moved: movedCard(
      {
        ...aMovedSpec({ event: event.id }),
        was: {
          ...event,
          title: `${words} `,
          place: `${words} `,
          joinUrl: `${words} `,
          start: '2026-01-07T09:30',
        },
      },
      context,
    ),
    missing: missingCard({ agreement: obligation, codes: ['0751'], context, language }),
    facts: factsCard({
      heading: words,
      language,
      milestones: [{ id: 'm', process: words, title: words, when: unreadable(words, 'no date') }],
      notices: [{ id: 'n', topic: words, title: words, text: both, url: words }],
      contacts: [{ name: words, role: words, topic: words, email: words }],
    }),
    help: helpCard({ language, questions: [words] }),
    unknown: unknownCard({ language, unread: [words], suggestions: [words] }),
  }
}
