import type { AnswerSpec, DigestSpec, ListSpec, MovedSpec } from '#domain/card-spec.ts'
import { dueOf, solutionName } from '#domain/catalogue.ts'
import { onDay } from '#domain/deadline.ts'
import { heldOn } from '#domain/event-days.ts'
import { municipalityName } from '#domain/municipality.ts'
import type { CardContext } from './context.ts'
import { type DigestLine, digestLines, isOpen } from './digest-lines.ts'
import { foreign } from './foreign-text.ts'
import { movedHeading } from './moved-card.ts'
import { textsFor } from './texts/texts-for.ts'
import { relativeDay } from './wording/days.ts'
import { briefDeadlineWords } from './wording/deadlines.ts'

const NAMED_LINES = 3

/** Returns the text of a card's notification, plain. */
export function summaryOf(spec: ListSpec, context: CardContext): string {
  return spec.kind === 'digest' ? digestSummary(spec, context) : answerSummary(spec)
}

/** Returns the text of the notification of a card that Fristvagt sends of its own accord, plain. */
export function summaryOfSent(spec: DigestSpec | MovedSpec, context: CardContext): string {
  if (spec.kind === 'digest') return digestSummary(spec, context)
  const event = context.catalogue.events.get(spec.event)
  const title = event?.title ?? spec.was?.title
  return [movedHeading(spec, event), ...(title === undefined ? [] : [foreign(title, 100)])].join(': ')
}

/** Returns the text of a morning card's notification: "3 frister i Aarhus: Indsend EAN-nummer (i dag), …". */
export function digestSummary(spec: DigestSpec, context: CardContext): string {
  const { digest } = textsFor(spec.language)
  const place = municipalityName(spec.municipality)
  const { current, old } = digestLines(spec, context)
  const pressing = current.filter((line) => isOpen(line, context))
  const lines = pressing.length > 0 ? pressing : old
  const count = lines.length + (spec.more ?? 0)
  if (count === 0) {
    const news = spec.lines.length === 0 && newsOf(spec)
    return news ? digest.summaryNews[news](place) : digest.summaryDone(place)
  }
  const named = lines.slice(0, NAMED_LINES).map((line) => nameOf(line, spec, context))
  return `${digest.summary(count, place)}: ${named.join(', ')}${count > named.length ? ', …' : ''}`
}

/** What a card is about that nudges about nothing. */
function newsOf({ overview, changes, unreachable }: DigestSpec) {
  if (overview) return 'overview'
  if (changes) return 'changes'
  return unreachable && 'unreachable'
}

function answerSummary({ heading }: AnswerSpec): string {
  return foreign(heading, 150)
}

function nameOf(line: DigestLine, { language }: DigestSpec, { catalogue, today }: CardContext): string {
  if (line.obligation) {
    const { item } = line.obligation
    const when = briefDeadlineWords(dueOf(line.obligation), today, language)
    return `${foreign(solutionName(catalogue, item.solution), 40)} – ${foreign(item.title, 50)} (${when})`
  }
  const { event, reminder } = line
  const when =
    reminder === 'registration' && event.registration
      ? briefDeadlineWords(onDay(event.registration.deadline), today, language)
      : relativeDay(heldOn(event), today, language)
  return `${foreign(event.title, 60)} (${when})`
}
