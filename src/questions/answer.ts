import type { Event } from '#domain/edition.ts'
import type { Answer, Intent, StatusFilter, Understanding } from '#domain/question.ts'
import { preparedOf } from './about.ts'
import type { AnswerData } from './answer-data.ts'
import { headingOf } from './heading.ts'
import { familyOf } from './kinds.ts'
import { missingOf } from './missing.ts'
import { codesOf } from './places.ts'
import { plainText } from './plain-text.ts'
import { ofIntent, type Rows, rowsOf } from './rows.ts'
import { type Selected, select } from './select.ts'

const NO_ROWS: Rows = { rows: [], counts: { open: 0, unknown: 0, 'not-sent': 0, fulfilled: 0 } }
const SILENT: readonly Intent[] = ['help', 'unknown', 'subscribe']
const WITH_ROWS: readonly Intent[] = [
  'list_agreements',
  'list_tasks',
  'item_detail',
  'deadline_of',
  'mark_signed',
  'mark_done',
  'snooze',
]
/** What can still be marked or put off is what is open, or not known to be done. */
const ON_OPEN: readonly Intent[] = ['mark_signed', 'mark_done', 'snooze']
const WITH_FACTS: readonly Intent[] = ['item_detail', 'deadline_of']

/** Returns what is known in answer to what was understood. Pure; changes nothing, for intents that would change too. */
export function answer(asked: Understanding, data: AnswerData): Answer {
  const { intent } = asked
  const silent = SILENT.includes(intent)
  const selected = silent ? undefined : select(asked, data.catalogue)
  const understanding = selected?.topicMissed ? withoutTopic(asked) : asked
  const obligations = selected ? ofIntent(selected.obligations, intent) : []
  const places = placesFor(understanding, data)
  const { rows, counts } =
    WITH_ROWS.includes(intent) && !isContact(understanding)
      ? rowsOf(obligations, places, statusFor(understanding), data)
      : NO_ROWS
  const missing = intent === 'who_is_missing' ? missingOf(understanding, obligations, data) : undefined
  const known = missing && rowsOf(missing.known, [data.own ?? ''], undefined, data)
  const [only] = places
  const facts = factsFor(understanding, selected, data)
  const parts = {
    understanding,
    heading: headingOf(understanding, data),
    ...(places.length === 1 && only && { municipality: only }),
    rows: known?.rows ?? rows,
    counts: known?.counts ?? counts,
    events: selected ? eventsFor(understanding, selected, rows.length, data) : [],
    ...facts,
    municipalities: missing?.codes ?? [],
    asOf: data.today,
  }
  return { ...parts, text: plainText(parts, { data, missing }) }
}

/** Words of titles that nothing within the other filters has were not honoured: they are told as not read. */
function withoutTopic({ topic: _, ...rest }: Understanding): Understanding {
  const words = rest.because?.filter((b) => b.gave === 'topic').map((b) => b.words) ?? []
  return { ...rest, unread: [...rest.unread, ...words] }
}

function isContact({ filters }: Understanding): boolean {
  return filters.kind === 'contact'
}

function statusFor({ intent, filters }: Understanding): StatusFilter | undefined {
  return ON_OPEN.includes(intent) ? 'unsigned' : filters.status
}

/** The municipalities that rows are made for; '' where nobody's standing is known because no municipality is. */
function placesFor(u: Understanding, data: AnswerData): readonly string[] {
  const codes = codesOf(u, data.own)
  if (codes && codes.length > 0) return codes
  if (data.own !== undefined) return [data.own]
  return WITH_FACTS.includes(u.intent) ? [''] : []
}

function eventsFor(
  u: Understanding,
  selected: Selected,
  rows: number,
  { today }: AnswerData,
): readonly Event[] {
  const open = u.intent === 'list_tasks' && u.filters.kind === undefined && u.filters.to !== undefined
  if (open && rows === 0) return selected.events
  const asked =
    u.intent === 'list_events' || u.intent === 'add_to_calendar' || familyOf(u.filters.kind) === 'event'
  if (!asked && (rows > 0 || !WITH_FACTS.includes(u.intent) || isContact(u))) return []
  const past = u.filters.from !== undefined && u.filters.from < today
  return selected.events.filter((e) => past || e.start.slice(0, 10) >= today)
}

function factsFor(
  u: Understanding,
  selected: Selected | undefined,
  data: AnswerData,
): Pick<Answer, 'milestones' | 'notices' | 'contacts'> {
  const none = { milestones: [], notices: [], contacts: [] }
  if (!selected || !WITH_FACTS.includes(u.intent) || (!u.filters.solution && !u.topic && !isContact(u)))
    return none
  if (isContact(u)) return { ...none, contacts: contactsFor(selected, data) }
  if (u.intent === 'deadline_of') return { ...none, milestones: selected.milestones }
  return {
    milestones: selected.milestones,
    notices: selected.notices,
    contacts: u.filters.solution ? selected.contacts : [],
  }
}

/** Where nobody is named for a solution, whoever is named for no solution in particular can show the way. */
function contactsFor({ contacts }: Selected, { catalogue }: AnswerData): Answer['contacts'] {
  const { about } = preparedOf(catalogue)
  return contacts.length > 0 ? contacts : catalogue.contacts.filter((c) => about.get(c.topic)?.size === 0)
}
