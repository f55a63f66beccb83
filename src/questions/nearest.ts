import type { Answer, Narrowing, NearAnswer, Understanding } from '#domain/question.ts'
import { without } from '#domain/question-chips.ts'
import { CHIP_WORDS } from '#domain/question-words.ts'

type Count = Pick<
  Answer,
  'rows' | 'counts' | 'events' | 'milestones' | 'notices' | 'contacts' | 'municipalities'
>

const MOST_NEAR = 3
/** Each costs as much as an answer. */
const MOST_TRIED = 3

/**
 * Returns what would answer a question that nothing fits, with one filter less. `count` counts the answers to a question;
 * those with fewest come first, being the nearest.
 */
export function nearestOf(
  question: Understanding,
  count: (question: Understanding) => number,
): readonly NearAnswer[] {
  const near = narrowingsOf(question)
    .slice(0, MOST_TRIED)
    .flatMap((dropped): readonly NearAnswer[] => {
      const wider = without(question, ...dropped)
      const [first] = dropped
      return first === undefined ? [] : [{ without: first, question: wider, count: count(wider) }]
    })
    .filter((found) => found.count > 0)
    .sort((a, b) => a.count - b.count)
    .slice(0, MOST_NEAR)
  return near.length > 0 ? near : allElse(question, count)
}

/** Where no one filter is in the way, but several are together: what there is on the solution. */
function allElse(question: Understanding, count: (question: Understanding) => number): readonly NearAnswer[] {
  if (question.filters.solution === undefined) return []
  const dropped = ORDER.filter((key) => key !== 'solution' && key !== 'kind')
  const wider = without(question, 'from', 'to', ...dropped)
  const found = { without: 'all-else', question: wider, count: count(wider) } as const
  return found.count > 0 ? [found] : []
}

/** Returns how many things an answer is made of. */
export function sizeOf(answer: Count): number {
  const { events, milestones, notices, contacts, municipalities, counts } = answer
  const rows = Object.values(counts).reduce((sum, n) => sum + n, 0)
  return (
    rows +
    [events, milestones, notices, contacts, municipalities].reduce((sum, { length }) => sum + length, 0)
  )
}

/** Returns a wider question and its count in words: "Alle løsninger (4)". */
export function nearWords({ without: dropped, count, question }: NearAnswer): string {
  return CHIP_WORDS[question.language].near(dropped, count)
}

/** A question of one filter alone would without it be about everything: nothing of it is near. */
function narrowingsOf({
  filters,
  except,
  topic,
  fresh,
  items,
}: Understanding): readonly (readonly Narrowing[])[] {
  const time = [...(filters.from ? (['from'] as const) : []), ...(filters.to ? (['to'] as const) : [])]
  const others = ORDER.filter((key) => ({ ...filters, except, topic, fresh, items })[key] !== undefined)
  return [...(time.length > 0 ? [time] : []), ...others.map((key) => [key])]
}

const ORDER = [
  'topic',
  'items',
  'fresh',
  'status',
  'role',
  'kind',
  'solution',
  'municipality',
  'except',
] as const
