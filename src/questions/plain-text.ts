import { dueOf, solutionName } from '#domain/catalogue.ts'
import { type Deadline, isOverdue } from '#domain/deadline.ts'
import type { Event } from '#domain/edition.ts'
import { endOfEvent, heldOn, isAllDay, lastDayOf } from '#domain/event-days.ts'
import type { Language } from '#domain/language.ts'
import { municipalityName } from '#domain/municipality.ts'
import type { Answer, AnswerRow, RowGroup } from '#domain/question.ts'
import { isSettled } from '#domain/standing.ts'
import type { AnswerData } from './answer-data.ts'
import { codesIn, type Missing } from './missing.ts'
import { nearWords } from './nearest.ts'
import { codesOf } from './places.ts'
import { preparedOf } from './prepared.ts'
import { dayText } from './texts/day-text.ts'
import type { AnswerTexts } from './texts/texts.ts'
import { textsFor } from './texts/texts-for.ts'

type Unsaid = Omit<Answer, 'text'>
interface Background {
  readonly data: AnswerData
  readonly missing: Missing | undefined
}

const MOST_ROWS = 20
const ORDER: readonly RowGroup[] = ['open', 'unknown', 'not-sent', 'fulfilled', 'not-ours', 'called-off']

/** Returns the whole answer as lines of plain text: what was understood, what is known, and what was not read. */
export function plainText(answer: Unsaid, background: Background): string {
  const t = textsFor(answer.understanding.language)
  const { intent, unread } = answer.understanding
  const lines = [
    ...groupLines(answer, background, t),
    ...missingLines(answer, background, t),
    ...answer.events.map((e) => eventLine(e, answer)),
    ...answer.milestones.map((m) => `${m.title}: ${deadlineText(m.when, answer)}`),
    ...answer.notices.map((n) => n.title),
    ...noContactLine(answer, background, t),
    ...answer.contacts.map((c) => `${c.name}, ${c.role} (${c.topic}): ${c.email}`),
  ]
  if (lines.length === 0 && intent !== 'help' && intent !== 'unknown' && intent !== 'subscribe')
    lines.push(emptyLine(answer, background, t))
  if (answer.nearest.length > 0) lines.push(t.nearest(answer.nearest.map(nearWords).join(' · ')))
  if (answer.meanings.length > 1) lines.push(t.meanings(answer.meanings.map(({ name }) => name)))
  // Above all that it leaves out of account: below forty rows nobody would read it.
  const notRead = unread.length > 0 ? [t.unread(unread.join(', '))] : []
  return [answer.heading, ...notRead, ...lines].join('\n')
}

function noContactLine({ understanding, contacts }: Unsaid, { data }: Background, t: AnswerTexts): string[] {
  const { kind, solution } = understanding.filters
  const { about } = preparedOf(data.catalogue)
  const found = contacts.some((c) => solution?.some((s) => about.get(c.topic)?.has(s)))
  return kind === 'contact' && solution && !found ? [t.noContact] : []
}

function emptyLine(answer: Unsaid, { data }: Background, t: AnswerTexts): string {
  const nobody = data.own === undefined && answer.understanding.filters.municipality === undefined
  return nobody &&
    answer.understanding.intent.startsWith('list_') &&
    answer.understanding.intent !== 'list_events'
    ? t.whichMunicipality
    : t.nothing
}

function groupLines(answer: Unsaid, { data }: Background, t: AnswerTexts): string[] {
  if (answer.understanding.intent === 'who_is_missing') return []
  const shown = answer.rows.slice(0, MOST_ROWS)
  const lines = ORDER.flatMap((group) => {
    const rows = shown.filter((r) => r.group === group)
    return rows.length === 0
      ? []
      : [`${t.groups[group]} (${answer.counts[group]}):`, ...rows.map((r) => rowLine(r, answer, data, t))]
  })
  const total = ORDER.reduce((sum, g) => sum + answer.counts[g], 0)
  return total > shown.length ? [...lines, t.more(total - shown.length)] : lines
}

function rowLine(row: AnswerRow, answer: Unsaid, data: AnswerData, t: AnswerTexts): string {
  const { obligation, standing } = row
  const due = dueOf(obligation)
  const late = !isSettled(standing) && isOverdue(due, data.today)
  const facts = [
    deadlineText(due, answer),
    ...(late ? [t.overdue] : []),
    ...(standing.asOf ? [t.signedOn(dayText(standing.asOf, answer.understanding.language))] : []),
    ...(answer.municipality === undefined && row.municipality !== ''
      ? [municipalityName(row.municipality)]
      : []),
  ]
  return `- ${solutionName(data.catalogue, obligation.item.solution)}: ${obligation.item.title} (${facts.join('; ')})`
}

function deadlineText(deadline: Deadline, answer: Unsaid): string {
  const { language } = answer.understanding
  const t = textsFor(language)
  if (deadline.kind === 'unreadable') return t.unreadableDeadline(deadline.raw)
  if (deadline.kind === 'undecided')
    return deadline.raw === '' ? t.noDeadline : `${t.noDeadline}: ${deadline.raw}`
  if (deadline.kind === 'day') return dayText(deadline.to, language)
  return `${deadline.raw}: ${dayText(deadline.from, language)} – ${dayText(deadline.to, language)}`
}

function eventLine(event: Event, answer: Unsaid): string {
  const { language } = answer.understanding
  const registration = event.registration
    ? `; ${textsFor(language).registerBy(dayText(event.registration.deadline, language))}`
    : ''
  return `- ${event.title}: ${heldText(event, language)}${registration}`
}

function heldText(event: Event, language: Language): string {
  const [first, last] = [heldOn(event), lastDayOf(event)]
  if (isAllDay(event)) return [...new Set([first, last])].map((on) => dayText(on, language)).join(' – ')
  const { at } = endOfEvent(event) ?? {}
  const end = last > first ? ` – ${[dayText(last, language), at].filter(Boolean).join(' ')}` : at && `–${at}`
  return `${dayText(first, language)} ${event.start.slice(11)}${end ?? ''}`
}

function missingLines(answer: Unsaid, { data, missing }: Background, t: AnswerTexts): string[] {
  if (!missing) return []
  const { understanding } = answer
  const places = codesOf(understanding, data.own)
  const say = understanding.filters.status === 'signed' ? t.signedCount : t.missingCount
  const title = (o: Missing['known'][number]) =>
    `${solutionName(data.catalogue, o.item.solution)}, ${o.item.title}`
  return [
    ...missing.known.flatMap((o) => {
      const codes = codesIn(o, understanding).filter((c) => !places || places.includes(c))
      const asOf =
        o.type === 'agreement' && o.item.signatures
          ? dayText(o.item.signatures.asOf, understanding.language)
          : ''
      return [
        say(codes.length, title(o), asOf),
        ...(codes.length > 0 ? [codes.map(municipalityName).join(', ')] : []),
      ]
    }),
    ...missing.unknown.slice(0, MOST_ROWS).map((o) => t.notKnownWho(title(o))),
  ]
}
