import type { Answer, Intent, StatusFilter, Understanding } from '#domain/question.ts'
import type { AnswerData } from './answer-data.ts'
import { eventsFor, factsFor, isAboutContact, WITH_FACTS } from './answer-facts.ts'
import { freshIds } from './fresh.ts'
import { headingOf } from './heading.ts'
import { meaningsOf } from './meanings.ts'
import { type Missing, missingOf } from './missing.ts'
import { nearestOf, sizeOf } from './nearest.ts'
import { codesOf } from './places.ts'
import { plainText } from './plain-text.ts'
import { NONE, ofIntent, type Rows, rowsOf } from './rows.ts'
import { type Selected, select } from './select.ts'

const NO_ROWS: Rows = { rows: [], counts: NONE }
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

/** Returns what is known in answer to what was understood. Pure; changes nothing, for intents that would change too. */
export function answer(asked: Understanding, data: AnswerData): Answer {
  const { found, missing } = find(asked, data)
  const { understanding } = found
  // That KOMBIT has published no list of an agreement is an answer: another agreement's list is none nearer.
  const unpublished = (missing?.unknown.length ?? 0) > 0
  const said = sizeOf(found) === 0 && !unpublished && !SILENT.includes(asked.intent)
  const count = (question: Understanding) => sizeOf(find(question, { ...data, limit: 0 }).found)
  const nearest = said ? nearestOf(understanding, count) : []
  const parts = { ...found, nearest, meanings: meaningsOf(understanding, data.catalogue, count) }
  return { ...parts, text: plainText(parts, { data, missing }) }
}

interface Found {
  readonly found: Omit<Answer, 'text' | 'nearest' | 'meanings'>
  readonly missing: Missing | undefined
}

function find(asked: Understanding, data: AnswerData): Found {
  const { intent } = asked
  const silent = SILENT.includes(intent)
  const selected = silent ? undefined : select(asked, data.catalogue)
  const understanding = withoutMissed(asked, selected, freshIds(data.catalogue) !== undefined)
  const obligations = selected ? ofIntent(selected.obligations, intent) : []
  const places = placesFor(understanding, data)
  const { rows, counts } =
    WITH_ROWS.includes(intent) && !isAboutContact(understanding)
      ? rowsOf(obligations, places, statusFor(understanding), data)
      : NO_ROWS
  // Not the rows themselves: an answer that is only counted has none.
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const missing = intent === 'who_is_missing' ? missingOf(understanding, obligations, data) : undefined
  const known = missing && rowsOf(missing.known, [data.own ?? ''], undefined, data)
  const [only] = places
  const facts = factsFor(understanding, selected, total, data)
  const found = {
    understanding,
    heading: headingOf(understanding, data),
    ...(places.length === 1 && only && { municipality: only }),
    rows: known?.rows ?? rows,
    counts: known?.counts ?? counts,
    events: selected ? eventsFor(understanding, selected, total, data) : [],
    ...facts,
    municipalities: missing?.codes ?? [],
    asOf: data.today,
  }
  return { found, missing }
}

/**
 * What could not be honoured is told as not read: words of titles that nothing within the other filters has, "undtagen
 * Aarhus" of a list, which is one municipality's, and "nye" where there is no earlier edition.
 */
function withoutMissed(u: Understanding, selected: Selected | undefined, canTellNew: boolean): Understanding {
  const { topic, except, fresh, ...rest } = u
  const everywhere =
    u.intent !== 'who_is_missing' && except?.municipality !== undefined && !u.filters.municipality
  const missed = u.because?.filter(
    (b) =>
      (b.gave === 'topic' && selected?.topicMissed) ||
      (b.gave === 'except' && everywhere) ||
      (b.gave === 'fresh' && !canTellNew),
  )
  const { municipality: _, ...others } = except ?? {}
  const kept = everywhere ? others : except
  return {
    ...rest,
    ...(topic && !selected?.topicMissed && { topic }),
    ...(kept && { except: kept }),
    ...(fresh && canTellNew && { fresh }),
    unread: [...u.unread, ...(missed ?? []).map((b) => b.words)],
    ...(u.because && { because: u.because.filter((b) => !missed?.includes(b)) }),
  }
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
