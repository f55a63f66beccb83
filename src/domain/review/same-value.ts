import { ownField } from './own-field.ts'
import { isRecord } from './shape-faults.ts'

/** Returns whether two values of JSON say the same, in whatever order their fields stand. */
export function sameValue(a: unknown, b: unknown): boolean {
  // JSON writes -0 as 0: a value that was kept would differ from itself.
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((part, i) => sameValue(part, b[i]))
  if (!isRecord(a) || !isRecord(b)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => sameValue(ownField(a, key), ownField(b, key)))
}
