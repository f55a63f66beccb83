import type { DraftProblem } from '../draft.ts'
import type { Edition, Signatures } from '../edition.ts'
import { municipality } from '../municipality.ts'

/**
 * Returns what a field becomes when a candidate is taken: the candidate itself, but of a list of municipalities, in which
 * one name was in doubt, the list with that municipality in it.
 */
export function candidateValue(
  { agreements }: Edition,
  { item, field }: DraftProblem,
  candidate: unknown,
): unknown {
  const lists = field === 'signatures' ? agreements.find(({ id }) => id === item)?.signatures : undefined
  if (!lists || typeof candidate !== 'string' || !municipality(candidate)) return candidate
  return withNamed(lists, candidate)
}

/** The list that was read is the one with the name: all who are not on it were taken to be on the other. */
function withNamed({ asOf, signed, missing }: Signatures, code: string): Signatures {
  const without = (list: readonly string[]) => list.filter((one) => one !== code)
  const isOfMissing = signed.length === 0 || (missing.length > 0 && signed.includes(code))
  return isOfMissing
    ? { asOf, signed: without(signed), missing: [...without(missing), code] }
    : { asOf, signed: [...without(signed), code], missing: without(missing) }
}
