import type { Because, Filters, Intent } from '#domain/question.ts'
import { type Facts, says, wordsOf } from './facts.ts'
import { placesIn, roleIn, solutionsIn, topicIn } from './filters.ts'
import type { Token } from './fold.ts'
import { KINDS } from './kinds.ts'
import type { Reading } from './scan.ts'
import type { Concept } from './vocabulary/concepts.ts'

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

/** A question as it was read and decided. */
interface Decided {
  readonly facts: Facts
  readonly tokens: readonly Token[]
  readonly intent: Intent
  /** The concepts that decided the intent. */
  readonly by: ReadonlySet<Concept>
  readonly filters: Filters
  readonly fresh: boolean
  /** Words that are told as not read: they gave nothing. */
  readonly unread: readonly string[]
}

/** Returns which words gave which filter, and the intent, in the order they were written. */
export function becauseOf(decided: Decided): Because[] {
  const { facts, tokens, unread } = decided
  const deciding = new Set(decidingReadings(decided))
  const said = facts.readings.flatMap((r) => {
    const words = wordsOf(r, tokens)
    const given = unread.includes(words) ? [] : Object.entries(givenBy(r, decided))
    const gave = given.flatMap(([gave, value]) =>
      value ? [{ words, gave: gave as Because['gave'], value }] : [],
    )
    return deciding.has(r) && !unread.includes(words)
      ? [{ words, gave: 'intent' as const, value: decided.intent }, ...gave]
      : gave
  })
  const taken = facts.except.map((r) => ({
    words: wordsOf(r, tokens),
    gave: 'except' as const,
    value: [...solutionsIn([r]), ...placesIn([r]), ...KINDS.filter((k) => says(r, k))].join(', '),
  }))
  return [...said, ...taken]
}

/** The words of what decided; where that was no word in itself, what is asked about: a kind, a thing, a time or place. */
function decidingReadings({ facts, by, intent }: Decided): readonly Reading[] {
  if (intent === 'unknown') return []
  const { readings } = facts
  const find = (holds: (r: Reading) => boolean) => readings.filter(holds)
  const tries = [
    find((r) => says(r, ...by)),
    find((r) => says(r, ...KINDS)),
    find((r) => solutionsIn([r]).length > 0 || topicIn([r]).length > 0 || roleIn([r]) !== undefined),
    find((r) => r.time !== undefined || placesIn([r]).length > 0),
    find((r) => says(r, ...STATUS_WORDS)),
    readings,
  ]
  return tries.find((found) => found.length > 0) ?? []
}

function givenBy(
  r: Reading,
  { filters, intent, fresh, facts }: Decided,
): Partial<Record<Because['gave'], string | undefined>> {
  const own = says(r, 'own') && filters.municipality?.includes('own') ? 'own' : ''
  const until = intent === 'snooze' && r.time ? filters.from : undefined
  const isAhead = says(r, 'next') || (facts.negated.has('overdue') && says(r, 'overdue'))
  const ahead = isAhead && !facts.readings.some((other) => other.time) ? filters.from : undefined
  return {
    solution: solutionsIn([r]).join(', '),
    municipality: [own, ...placesIn([r])].filter((place) => place !== '').join(', '),
    kind: says(r, 'contact', ...KINDS) ? filters.kind : undefined,
    status: says(r, ...STATUS_WORDS) ? filters.status : undefined,
    from: until ?? r.time?.from ?? ahead,
    to: until ?? r.time?.to,
    role: roleIn([r]),
    topic: topicIn([r]).join(', '),
    fresh: fresh && says(r, 'new') ? 'new' : undefined,
  }
}
