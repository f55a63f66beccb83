import type { StatusFilter } from '#domain/question.ts'
import type { Facts } from './facts.ts'
import { familyOf, kindOf } from './kinds.ts'
import type { Concept } from './vocabulary/concepts.ts'

type Rule = readonly [StatusFilter, (facts: Facts, aboutSigning: boolean) => boolean]

const not = (facts: Facts, ...concepts: Concept[]) => concepts.some((c) => facts.negated.has(c))

/** Read from the top: the first that holds decides. "Ikke" has turned what it belongs to already. */
const RULES: readonly Rule[] = [
  ['unclear', (f) => f.has('unclear')],
  ['overdue', (f) => f.has('overdue')],
  ['signed', (f) => not(f, 'unsigned', 'missing')],
  ['unsigned', (f) => not(f, 'signed', 'sign') || f.has('unsigned', 'sign')],
  ['unsigned', (f, aboutSigning) => aboutSigning && f.has('missing', 'open')],
  ['signed', (f) => not(f, 'open') || f.has('signed')],
  ['open', (f) => not(f, 'done', 'do', 'overdue') || f.has('open', 'missing', 'urgent', 'do')],
  ['signed', (f) => f.has('done')],
]

/** Returns the status that the words ask for, whatever is asked about; `signed` is also done. */
export function statusOf(facts: Facts): StatusFilter | undefined {
  const aboutSigning = facts.has('sign') || familyOf(kindOf(facts)) === 'agreement'
  return RULES.find(([, holds]) => holds(facts, aboutSigning))?.[0]
}
