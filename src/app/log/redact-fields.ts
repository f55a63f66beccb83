import { describeError } from './describe-error.ts'
import { isKeptOut, REMOVED } from './kept-out.ts'

const DEEPEST = 6

/** Returns what is to be logged without the fields that nobody may read, and with errors described. */
export function redactFields(entry: Record<string, unknown>): Record<string, unknown> {
  return fieldsOf(entry, 0)
}

function withoutSecrets(value: unknown, depth: number): unknown {
  if (value instanceof Error) return describeError(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth >= DEEPEST) return REMOVED
  if (Array.isArray(value)) return value.map((part) => withoutSecrets(part, depth + 1))
  // A buffer would write the words that it holds.
  if (ArrayBuffer.isView(value)) return '[bytes]'
  // Maps, dates and what else is no plain object write themselves, or nothing.
  if (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null)
    return String(value)
  return fieldsOf(value, depth)
}

function fieldsOf(value: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(value).map((key) => [key, isKeptOut(key) ? REMOVED : read(value, key, depth)]),
  )
}

/** Whoever logs must not fail because something cannot be read. */
function read(value: object, key: string, depth: number): unknown {
  try {
    return withoutSecrets((value as Record<string, unknown>)[key], depth + 1)
  } catch {
    return '[unreadable]'
  }
}
