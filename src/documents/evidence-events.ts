import type { Evidence } from '#domain/evidence.ts'
import { conversationOf, type EvidenceEvent } from '#domain/evidence-event.ts'
import type { Language } from '#domain/language.ts'
import { placeNameOf } from '#domain/place-name.ts'
import { person, words } from './evidence-facts.ts'
import { dayInFigures, momentWords } from './moments.ts'
import type { EvidenceTexts } from './texts/texts.ts'
import { evidenceTexts } from './texts/texts-for.ts'

/** Returns an event as a line of the chronology: when, what, who and where. */
export function eventLine(event: EvidenceEvent, evidence: Evidence, language: Language): readonly string[] {
  const texts = evidenceTexts(language)
  const isDayOnly = event.kind === 'published' || event.kind === 'listed'
  return [
    isDayOnly ? dayInFigures(event.day, language) : momentWords(event.at, language),
    sentences(whatOf(event, evidence, texts, language)),
    whoOf(event, texts, language),
    whereOf(event, evidence, texts, language),
  ]
}

function whatOf(
  event: EvidenceEvent,
  { obligation: { type } }: Evidence,
  texts: EvidenceTexts,
  language: Language,
): readonly string[] {
  switch (event.kind) {
    case 'published':
      return [texts.published(words(event.source[language]))]
    case 'listed':
      return [event.signed ? texts.listed.signed : texts.listed.missing]
    case 'asked':
      return askedWords(event, texts)
    case 'recorded':
      return [
        ...(event.undone ? [texts.undone] : []),
        texts.recorded[event.state][type],
        ...because(event.reason, texts),
      ]
    case 'handled':
      return [
        ...(event.undone ? [texts.undone] : []),
        handledWords(event, texts, language),
        ...because(event.why, texts),
      ]
  }
}

type Of<Kind extends EvidenceEvent['kind']> = Extract<EvidenceEvent, { kind: Kind }>

function askedWords(
  { stage, state, attempts, unsure, error, escalatedTo }: Of<'asked'>,
  texts: EvidenceTexts,
): readonly string[] {
  return [
    ...(escalatedTo ? [texts.escalated[escalatedTo]] : []),
    `${texts.asked(stageWords(stage, texts))} – ${texts.states[state]}`,
    ...(attempts > 1 ? [texts.attempts(attempts)] : []),
    ...(unsure ? [texts.unsure] : []),
    ...(error === undefined ? [] : [texts.error(words(error))]),
  ]
}

function stageWords(stage: Of<'asked'>['stage'], texts: EvidenceTexts): string {
  const [name, count] = stage.split('-')
  if (name === 'before') return texts.before(Number(count))
  if (name === 'overdue') return texts.overdue(Number(count))
  if (stage === 'due' || stage === 'decided' || stage === 'woken') return texts[stage]
  // Meetings are no agreements and tasks, and have no evidence of their own.
  return stage
}

function handledWords({ did, to, until }: Of<'handled'>, texts: EvidenceTexts, language: Language): string {
  switch (did) {
    case 'assigned':
      return texts.handledAssigned(to ? person(to, language) : '')
    case 'unassigned':
      return texts.handledUnassigned
    case 'snoozed':
      return texts.handledSnoozed(until ? dayInFigures(until, language) : '')
    case 'woken':
      return texts.handledWoken
  }
}

const because = (reason: string | undefined, texts: EvidenceTexts): readonly string[] =>
  reason === undefined || reason.trim() === '' ? [] : [texts.because(words(reason))]

function whoOf(event: EvidenceEvent, texts: EvidenceTexts, language: Language): string {
  if (event.kind === 'published' || event.kind === 'listed') return 'KOMBIT'
  return event.kind === 'asked' ? texts.fristvagt : person(event.by, language)
}

function whereOf(
  event: EvidenceEvent,
  { places }: Evidence,
  texts: EvidenceTexts,
  language: Language,
): string {
  const conversation = conversationOf(event)
  if (conversation !== undefined) return words(placeNameOf(places.get(conversation), language))
  return 'via' in event ? viaWords(event.via, texts) : ''
}

/** Returns where something was done outside a channel; the code itself where it has no words. */
function viaWords(via: string, texts: EvidenceTexts): string {
  return new Map(Object.entries(texts.vias)).get(via) ?? words(via)
}

function sentences(parts: readonly string[]): string {
  return parts.map((part) => (/[.!?]$/.test(part) ? part : `${part}.`)).join(' ')
}
