import type { Because, Filters, StatusFilter, Understanding } from '#domain/question.ts'
import { type Facts, says, wordsOf } from './facts.ts'
import type { Token } from './fold.ts'
import type { Reading } from './scan.ts'
import type { Concept } from './vocabulary/concepts.ts'

/** The most exact name of a kind first: a "webinarmøde" is a webinar. */
const KINDS: readonly Concept[] = [
  'tilslutningsaftale',
  'databehandleraftale',
  'serviceaftale',
  'dataudvekslingsaftale',
  'webinar',
  'dialogue-meeting',
  'agreement',
  'event',
  'task',
]
const AGREEMENTS: readonly string[] = KINDS.slice(0, 4)
const EVENTS: readonly string[] = KINDS.slice(4, 6)

/** The three families that kinds belong to. */
export type Family = 'agreement' | 'task' | 'event'

/** Returns the family of a kind, or undefined for one that is none of the three (`contact`). */
export function familyOf(kind: string | undefined): Family | undefined {
  if (kind === 'agreement' || (kind && AGREEMENTS.includes(kind))) return 'agreement'
  if (kind === 'event' || (kind && EVENTS.includes(kind))) return 'event'
  return kind === 'task' ? 'task' : undefined
}

/** Returns the kind that is asked about; undefined when none is, or kinds of different families are. */
export function kindOf(facts: Facts): string | undefined {
  const said = KINDS.filter((k) => facts.has(k))
  const families = new Set(said.map(familyOf))
  return families.size === 1 ? said[0] : undefined
}

/** Returns the status that the words ask for, whatever is asked about. */
export function statusOf(facts: Facts): StatusFilter | undefined {
  const { negated } = facts
  const aboutSigning = facts.has('sign') || familyOf(kindOf(facts)) === 'agreement'
  if (facts.has('unclear')) return 'unclear'
  if (facts.has('overdue')) return 'overdue'
  if (negated.has('unsigned')) return 'signed'
  if (negated.has('signed') || negated.has('sign') || facts.has('unsigned', 'sign')) return 'unsigned'
  if (facts.has('missing') && aboutSigning) return 'unsigned'
  if (facts.has('open') && aboutSigning) return 'unsigned'
  if (negated.has('missing') || negated.has('open')) return 'signed'
  if (facts.has('signed')) return 'signed'
  if (negated.has('done') || negated.has('do') || facts.has('open', 'missing', 'urgent', 'do')) return 'open'
  return facts.has('done') ? 'signed' : undefined
}

/** Returns the ids of the solutions that readings name, in the order they are named. */
export function solutionsIn(readings: readonly Reading[]): string[] {
  return [...new Set(readings.flatMap((r) => r.meanings?.flatMap((m) => [...m.solutions]) ?? []))]
}

/** Returns the codes and KKR geographies that readings name. */
export function placesIn(readings: readonly Reading[]): string[] {
  return [
    ...new Set(
      readings.flatMap(
        (r) => r.meanings?.flatMap((m) => [...m.municipalities, ...(m.geography ? [m.geography] : [])]) ?? [],
      ),
    ),
  ]
}

/** Returns the role that is named; undefined where none is. */
export function roleIn(readings: readonly Reading[]): string | undefined {
  return readings
    .map((r) => r.role ?? r.meanings?.find((m) => m.role)?.role)
    .find((role) => role !== undefined)
}

/** Returns the stems of the words of titles. */
export function topicIn(readings: readonly Reading[]): string[] {
  return [
    ...new Set(
      readings.flatMap(
        (r) => r.title ?? r.meanings?.flatMap((m) => (m.title === undefined ? [] : [m.title])) ?? [],
      ),
    ),
  ]
}

/** Returns the days that are asked about: where two spans are named, what both hold of. */
export function timeIn(readings: readonly Reading[]): Pick<Filters, 'from' | 'to'> {
  const spans = readings.flatMap((r) => r.time ?? [])
  const from = spans
    .flatMap((s) => s.from ?? [])
    .sort()
    .at(-1)
  const to = spans.flatMap((s) => s.to ?? []).sort()[0]
  return { ...(from && { from }), ...(to && { to }) }
}

/** Returns what the question takes out again, or undefined. */
export function exceptOf(facts: Facts): Understanding['except'] {
  const solution = solutionsIn(facts.except)
  const municipality = placesIn(facts.except)
  const kind = KINDS.find((k) => facts.except.some((r) => says(r, k)))
  if (solution.length === 0 && municipality.length === 0 && kind === undefined) return undefined
  return {
    ...(solution.length > 0 && { solution }),
    ...(municipality.length > 0 && { municipality }),
    ...(kind !== undefined && { kind }),
  }
}

const STATUS_WORDS: readonly Concept[] = [
  'signed',
  'sign',
  'unsigned',
  'done',
  'do',
  'open',
  'overdue',
  'unclear',
  'missing',
  'urgent',
  'not',
]

/** Returns which words gave which filter, in the order they were written. */
export function becauseOf(facts: Facts, filters: Filters, tokens: readonly Token[]): Because[] {
  const because: Because[] = []
  for (const reading of facts.readings) {
    const words = wordsOf(reading, tokens)
    const add = (gave: Because['gave'], value: string) => because.push({ words, gave, value })
    const [solutions, places] = [solutionsIn([reading]), placesIn([reading])]
    if (solutions.length > 0) add('solution', solutions.join(', '))
    if (places.length > 0) add('municipality', places.join(', '))
    if (says(reading, 'own') && filters.municipality?.includes('own')) add('municipality', 'own')
    if (filters.kind && says(reading, ...KINDS)) add('kind', filters.kind)
    if (filters.status && says(reading, ...STATUS_WORDS)) add('status', filters.status)
    if (reading.time?.from) add('from', reading.time.from)
    if (reading.time?.to) add('to', reading.time.to)
    const role = roleIn([reading])
    if (role) add('role', role)
    for (const topic of topicIn([reading])) add('topic', topic)
  }
  for (const reading of facts.except)
    because.push({
      words: wordsOf(reading, tokens),
      gave: 'except',
      value: [...solutionsIn([reading]), ...placesIn([reading])].join(', '),
    })
  return because
}
