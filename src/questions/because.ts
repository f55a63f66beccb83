import type { Because, Filters } from '#domain/question.ts'
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

/** Returns which words gave which filter, in the order they were written. */
export function becauseOf(
  facts: Facts,
  filters: Filters,
  tokens: readonly Token[],
  fresh: boolean,
): Because[] {
  const said = facts.readings.flatMap((r) =>
    Object.entries(givenBy(r, filters, fresh)).flatMap(([gave, value]) =>
      value ? [{ words: wordsOf(r, tokens), gave: gave as Because['gave'], value }] : [],
    ),
  )
  const taken = facts.except.map((r) => ({
    words: wordsOf(r, tokens),
    gave: 'except' as const,
    value: [...solutionsIn([r]), ...placesIn([r]), ...KINDS.filter((k) => says(r, k))].join(', '),
  }))
  return [...said, ...taken]
}

function givenBy(
  r: Reading,
  filters: Filters,
  fresh: boolean,
): Partial<Record<Because['gave'], string | undefined>> {
  const own = says(r, 'own') && filters.municipality?.includes('own') ? 'own' : ''
  return {
    solution: solutionsIn([r]).join(', '),
    municipality: placesIn([r]).join(', ') || own,
    kind: says(r, ...KINDS) ? filters.kind : undefined,
    status: says(r, ...STATUS_WORDS) ? filters.status : undefined,
    from: r.time?.from,
    to: r.time?.to,
    role: roleIn([r]),
    topic: topicIn([r]).join(', '),
    fresh: fresh && says(r, 'new') ? 'new' : undefined,
  }
}
