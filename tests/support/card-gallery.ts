import { BOT_TEXTS } from '#bot/texts.ts'
import { answerCard } from '#cards/answer-card.ts'
import { declinedCard } from '#cards/declined-card.ts'
import { digestCard } from '#cards/digest-card.ts'
import { eventCard } from '#cards/event-card.ts'
import { eventsCard } from '#cards/events-card.ts'
import { factsCard } from '#cards/facts-card.ts'
import { helpCard } from '#cards/help-card.ts'
import { itemCard } from '#cards/item-card.ts'
import { linkCard } from '#cards/link-card.ts'
import { missingCard } from '#cards/missing-card.ts'
import { previewCard } from '#cards/preview-card.ts'
import type { CalendarState } from '#cards/sections/calendar-section.ts'
import { shareCard } from '#cards/share-card.ts'
import { subscribedCard } from '#cards/subscribed-card.ts'
import { HANDLING_TEXTS } from '#cards/texts/handling.ts'
import { unknownCard } from '#cards/unknown-card.ts'
import { chooseFirstCard, welcomeCard } from '#cards/welcome-card.ts'
import { withNotice } from '#cards/with-notice.ts'
import { december2025 } from '#catalog/editions/december-2025.ts'
import type { DigestSpec } from '#domain/card-spec.ts'
import { day, instantOf } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'
import { municipalitiesByName } from '#domain/municipality.ts'
import { previewNudges } from '#domain/nudge-plan.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import type { Card } from '#domain/ports/messenger.ts'
import { weekOverviewOf } from '#domain/week-overview.ts'
import { deeds, meaningsOf, narrowedBy, QUESTIONS, question } from './gallery-answers.ts'
import { deadlineEntryCards } from './gallery-calendar.ts'
import { calledOffCards } from './gallery-called-off.ts'
import { movedCards } from './gallery-moved.ts'
import { settingsCards } from './gallery-settings.ts'
/** The morning on which the gallery's cards are drawn. */
import {
  AARHUS,
  aarhusContext,
  catalogue,
  digestOf,
  GALLERY_DAY,
  handledContext,
  JENS,
  METTE,
  meeting,
  obligation,
  planFor,
  SOFIE,
  unsignedOf,
} from './gallery-world.ts'

/** Returns every card of Fristvagt in a language, by name, made from the December 2025 edition for Aarhus. */
export function gallery(language: Language): Readonly<Record<string, Card>> {
  return {
    ...beginnings(language),
    ...lists(language),
    ...singles(language),
    ...meetings(language),
    ...calledOffCards(language),
    ...deadlineEntryCards(language),
    ...movedCards(language),
  }
}

function beginnings(language: Language): Readonly<Record<string, Card>> {
  const context = aarhusContext()
  const municipalities = municipalitiesByName()
  const mornings = previewNudges(planFor(context), GALLERY_DAY, 30)
  const preview = {
    language,
    municipality: AARHUS,
    channelName: 'SAPA',
    from: GALLERY_DAY,
    days: 30,
    time: '08:00',
    context,
  }
  return {
    'welcome-team': welcomeCard({ language, where: 'team', teamName: 'KOMBIT-programmet', municipalities }),
    'welcome-chosen': welcomeCard({ language, where: 'team', municipalities, chosen: AARHUS }),
    'choose-first': chooseFirstCard({ language, municipalities }),
    preview: previewCard({ ...preview, mornings }),
    'preview-empty': previewCard({ ...preview, mornings: [] }),
    subscribed: subscribedCard({
      language,
      municipality: AARHUS,
      by: METTE.name,
      first: day('2025-12-02'),
      time: '08:00',
    }),
    'subscribed-nothing-yet': subscribedCard({
      language,
      municipality: AARHUS,
      by: METTE.name,
      time: '08:00',
    }),
    declined: declinedCard({ language, by: METTE.name }),
    ...settingsCards(language, mornings),
  }
}

function lists(language: Language): Readonly<Record<string, Card>> {
  const context = aarhusContext()
  const digest = digestOf(context, language)
  const answer = unsignedOf(context, language)
  return {
    digest: digestCard(digest, context),
    'digest-after-signing': digestCard(digest, aarhusContext(['flis-dba', 'valg-ean'], day('2025-12-02'))),
    'digest-handled': digestCard(digest, handledContext()),
    'digest-with-meetings': digestCard(
      {
        ...digest,
        day: day('2026-01-07'),
        lines: [
          { item: 'sapa-dialogmoede-2026-01-08', type: 'meeting', stage: 'meeting-tomorrow' },
          { item: 'klik-rolle-4', type: 'task', stage: 'before-3' },
          { item: 'sapa-webinar-2026-01-21', type: 'registration', stage: 'before-14' },
        ],
      },
      aarhusContext([], day('2026-01-07')),
    ),
    'digest-all-done': digestCard(
      { ...digest, lines: digest.lines.slice(0, 3) },
      aarhusContext(digest.lines.slice(0, 3).map((line) => line.item)),
    ),
    ...news(language),
    answer: answerCard(answer, context),
    'answer-two-meanings': answerCard(
      {
        ...answer,
        items: ['valg-ean', 'adg-0'],
        more: 0,
        question: narrowedBy(language, 'from=2025-12-01&to=2025-12-31'),
      },
      context,
      { meanings: meaningsOf(language) },
    ),
    'answer-of-another': answerCard(
      {
        ...answer,
        foreign: true,
        municipality: '0727',
        question: narrowedBy(language, 'municipality=0727&solution=flis'),
      },
      context,
      { own: AARHUS },
    ),
    'answer-after-signing': answerCard(answer, aarhusContext(['flis-dba'])),
    'answer-empty': answerCard({ ...answer, items: [], more: 0 }, context),
  }
}

/** The morning cards that say more than what is due. */
function news(language: Language): Readonly<Record<string, Card>> {
  const context = aarhusContext()
  const digest = digestOf(context, language)
  const few: DigestSpec = { ...digest, lines: digest.lines.slice(0, 2) }
  const input = { ...planFor(context), settings: { ...DEFAULT_SETTINGS, weekly: true } }
  const overview = weekOverviewOf(input, GALLERY_DAY)
  if (!overview) throw new Error('the week of the gallery is empty')
  const changes: DigestSpec['changes'] = {
    edition: december2025.id,
    items: [
      { item: 'flis-dba', change: 'moved', from: day('2025-11-28') },
      { item: 'sapa-dialogmoede-2026-01-08', change: 'moved', from: day('2025-12-18') },
      { item: '3x-datastandarder', change: 'decided' },
      { item: 'klik-rolle-4', change: 'new' },
      { item: 'sapa-webinar-2026-01-21', change: 'new' },
    ],
    more: 2,
  }
  const unreachable = [
    { team: 'KOMBIT-programmet', channel: 'SAPA', why: 'removed' },
    { team: 'Social og sundhed', channel: 'Fælles systemer', why: 'disabled-by-admin' },
  ] as const
  const [first, second, ...rest] = digest.lines
  if (!first || !second) throw new Error('the morning of the gallery is empty')
  return {
    'digest-monday': digestCard({ ...few, waiting: 12, overview }, context),
    'digest-week-alone': digestCard({ ...digest, lines: [], overview }, aarhusContext(['valg-ean'])),
    'digest-changes': digestCard(
      {
        ...few,
        lines: [
          { ...first, stage: 'woken' },
          { item: 'flis-dba', type: 'agreement', stage: 'decided' },
        ],
        changes,
      },
      context,
    ),
    'digest-unreachable': digestCard({ ...digest, lines: [], unreachable }, context),
    'digest-everything': digestCard({ ...digest, waiting: 3, overview, changes, unreachable }, context),
    'digest-responsible': digestCard({ ...few, audience: 'responsible' }, { ...context, whoMay: 'owners' }),
    'digest-leader': digestCard(
      { ...few, lines: rest.slice(0, 2), audience: 'leader' },
      { ...context, whoMay: 'assigned' },
    ),
  }
}

function singles(language: Language): Readonly<Record<string, Card>> {
  const context = aarhusContext(['flis-dba'])
  const item = (id: string, history = false) =>
    itemCard({
      obligation: obligation(id),
      standing: context.standings.get(id) ?? { state: 'unknown' },
      context,
      language,
      municipality: AARHUS,
      ...(history && {
        history: [
          { item: id, state: 'fulfilled', by: METTE, at: instantOf(GALLERY_DAY, '09:12'), via: 'tab' },
        ],
      }),
    })
  const agreement = obligation('3x-datastandarder')
  if (agreement.type !== 'agreement') throw new Error('3x-datastandarder is no agreement')
  const codes = agreement.item.signatures?.missing ?? []
  const { milestones, notices, contacts } = context.catalogue
  const names =
    language === 'da'
      ? ['Milepæle, nyheder og kontakt', 'vintermøde']
      : ['Milestones, news and contacts', 'winter']
  return {
    'item-signed': item('flis-dba', true),
    'item-doubtful': item('valg-dba-bc'),
    'item-task': item('sapa-forskud-11'),
    ...handledItems(language),
    ...deeds(language),
    missing: missingCard({ agreement, codes, context, language }),
    'missing-some': missingCard({
      ...{ agreement, codes: codes.slice(0, 3), context, language, own: AARHUS },
      question: question(
        narrowedBy(language, 'municipality=KKR+Sj%C3%A6lland&solution=3x-datastandarder', 'who_is_missing'),
      ),
    }),
    'share-agreement': shareCard({
      ...{ obligation: agreement, context, language, municipality: AARHUS, calendarLinks: CALENDAR_LINKS },
    }),
    'share-task': shareCard({ obligation: obligation('valg-ean'), context, language }),
    link: linkCard({
      ...{ title: BOT_TEXTS[language].linkTitle.agreement, text: BOT_TEXTS[language].linkText, language },
      url: 'https://fristvagt.example/tab/agreements',
    }),
    nothing: factsCard({
      heading: language === 'da' ? 'Åbne opgaver · FLIS' : 'Open tasks · FLIS',
      ...{ milestones: [], notices: [], contacts: [], language },
      nearest: [
        { without: 'solution', count: 4, question: question(narrowedBy(language, 'status=open')) },
        { without: 'from', count: 12, question: question(narrowedBy(language, 'solution=flis')) },
      ],
    }),
    facts: factsCard({ heading: names[0] ?? '', milestones, notices, contacts, language }),
    help: helpCard({ language, questions: QUESTIONS[language] }),
    'help-greeting': helpCard({ language, questions: QUESTIONS[language], greets: AARHUS }),
    unknown: unknownCard({
      language,
      unread: [names[1] ?? ''],
      suggestions: QUESTIONS[language].slice(0, 2),
    }),
  }
}

const CALENDAR_LINKS = {
  outlook: 'https://outlook.office.com/calendar/deeplink/compose?subject=SAPA',
  ics: 'https://fristvagt.example/calendar/token.ics',
}

function handledItems(language: Language): Readonly<Record<string, Card>> {
  const context = handledContext()
  const [, rests = '', notOurs = ''] = digestOf(aarhusContext(), 'da').lines.map((l) => l.item)
  const people = { offered: [JENS, METTE, SOFIE], all: 3 }
  const item = (id: string) =>
    itemCard({
      ...{ obligation: obligation(id), standing: context.standings.get(id) ?? { state: 'unknown' }, context },
      ...{ language, municipality: AARHUS, people, inPlace: true, calendarLinks: CALENDAR_LINKS },
    })
  const { notice } = HANDLING_TEXTS[language]
  return {
    'item-open': item('3x-datastandarder'),
    'item-rests': item(rests),
    'item-not-ours': item(notOurs),
    'item-refused': withNotice(item('3x-datastandarder'), { text: notice.noReason, tone: 'attention' }),
  }
}

function meetings(language: Language): Readonly<Record<string, Card>> {
  const { links } = aarhusContext()
  const source = december2025.source
  const dialogue = (state: CalendarState, also: readonly string[] = []) =>
    eventCard({
      event: meeting('sapa-dialogmoede-2026-01-08'),
      language,
      state,
      also,
      links,
      source,
      catalogue,
      today: GALLERY_DAY,
      calendarLinks: CALENDAR_LINKS,
    })
  const webinar = { event: meeting('sapa-webinar-2026-01-21'), language, links, source, today: GALLERY_DAY }
  return {
    events: eventsCard({
      events: [...catalogue.events.values()],
      catalogue,
      language,
      heading: language === 'da' ? 'Kommende møder' : 'Coming meetings',
      inCalendar: new Map([['sapa-webinar-2026-01-21', 0]]),
      links,
      today: GALLERY_DAY,
    }),
    event: dialogue('none'),
    'event-shared': eventCard({
      ...webinar,
      state: 'none',
      shared: true,
      catalogue,
      calendarLinks: CALENDAR_LINKS,
    }),
    'event-added': dialogue('added'),
    'event-already': dialogue('already'),
    'event-moved': dialogue('moved'),
    'event-updated': dialogue('updated'),
    'event-updated-with-others': dialogue('updated', [meeting('sapa-webinar-2026-01-21').title]),
    'event-added-again': dialogue('added-again'),
    'event-removed': dialogue('removed'),
    'event-not-removed': dialogue({ problem: 'failed', removing: true }),
    'event-needs-consent': dialogue({ problem: 'needs-consent' }),
    'event-webinar': eventCard({ ...webinar, state: 'none', catalogue }),
  }
}
