import { solutionName } from '#domain/catalogue.ts'
import type { Understanding } from '#domain/question.ts'
import type { AnswerData } from './answer-data.ts'
import { familyOf } from './kinds.ts'
import { placeNames } from './places.ts'
import { dayText } from './texts/day-text.ts'
import type { AnswerTexts } from './texts/texts.ts'
import { textsFor } from './texts/texts-for.ts'

/** Returns what was understood, as a heading: "Ikke underskrevne aftaler · SAPA · Aarhus · pr. 1. december 2025". */
export function headingOf(u: Understanding, data: AnswerData): string {
  const t = textsFor(u.language)
  if (u.refused) return t.refused
  if (u.intent === 'unknown') return t.unknown
  if (u.intent === 'help') return t.help
  const parts = [
    titleOf(u, t),
    ...(u.filters.solution ?? []).map((s) => solutionName(data.catalogue, s)),
    ...(u.filters.role ? [u.filters.role] : []),
    ...placesOf(u, data),
    ...timeOf(u, t),
    ...(u.fresh ? [t.fresh] : []),
    ...exceptOf(u, data, t),
    t.asOf(dayText(data.today, u.language)),
  ]
  return parts.join(' · ')
}

const ABOUT_OWN: readonly Understanding['intent'][] = [
  'list_agreements',
  'list_tasks',
  'mark_signed',
  'mark_done',
  'snooze',
  'subscribe',
  'item_detail',
]

function placesOf(u: Understanding, { own }: AnswerData): string[] {
  if (u.filters.municipality) return placeNames(u.filters.municipality, own)
  return own !== undefined && ABOUT_OWN.includes(u.intent) && !u.except?.municipality
    ? placeNames(['own'], own)
    : []
}

function timeOf({ filters, language, intent }: Understanding, t: AnswerTexts): string[] {
  const { from, to } = filters
  if (from && from === to)
    return [intent === 'snooze' ? t.until(dayText(from, language)) : dayText(from, language)]
  if (from && to) return [`${dayText(from, language)} – ${dayText(to, language)}`]
  if (from) return [t.from(dayText(from, language))]
  return to ? [t.until(dayText(to, language))] : []
}

function exceptOf({ except }: Understanding, data: AnswerData, t: AnswerTexts): string[] {
  if (!except) return []
  const names = [
    ...(except.solution ?? []).map((s) => solutionName(data.catalogue, s)),
    ...placeNames(except.municipality ?? [], data.own),
    ...(except.kind ? [nounOf(except.kind, t)] : []),
  ]
  return [t.except(names.join(', '))]
}

function nounOf(kind: string | undefined, t: AnswerTexts): string {
  if (kind === 'agreement') return t.agreements
  if (kind === 'task') return t.tasks
  return (kind && t.kinds[kind]) ?? t.both
}

function titleOf(u: Understanding, t: AnswerTexts): string {
  const { intent, filters } = u
  const fixed: Partial<Record<Understanding['intent'], string>> = {
    item_detail: t.detail,
    deadline_of: t.deadline,
    who_is_missing: filters.status === 'signed' ? t.signedBy : t.missing,
    add_to_calendar: t.calendar,
    mark_signed: t.markSigned,
    mark_done: t.markDone,
    snooze: t.snooze,
    subscribe: u.stop ? t.unsubscribe : t.subscribe,
    list_events: familyOf(filters.kind) === 'event' ? nounOf(filters.kind, t) : t.events,
  }
  const kind = filters.kind ?? (intent === 'list_agreements' ? 'agreement' : undefined)
  const noun = nounOf(kind, t)
  const title = fixed[intent] ?? (filters.status ? t.statuses[filters.status](noun) : noun)
  return title.charAt(0).toUpperCase() + title.slice(1)
}
