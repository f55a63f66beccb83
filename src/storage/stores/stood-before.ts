import type { UndoOutcome } from '#domain/undo.ts'

/** What an entry of a history says of undoing: its own id, and that of the change that it takes back. */
interface Undone {
  readonly change: string | null
  readonly undoes: string | null
}

/**
 * Returns the entry that stood before a change (its id), from a history of one thing, oldest first, or undefined when
 * nothing did. What was undone, and the undoing of it, is passed over.
 */
export function stoodBefore<E extends Undone>(history: readonly E[], change: string): E | undefined {
  const place = history.findIndex((entry) => entry.change === change)
  const before = place > 0 ? history[place - 1] : undefined
  if (before === undefined || before.undoes === null) return before
  return stoodBefore(history.slice(0, place), before.undoes)
}

/** Returns why a change that does not stand cannot be undone. */
export function whyNotUndone(
  history: readonly Undone[],
  change: string,
): Exclude<UndoOutcome, 'undone' | 'too-late'> {
  if (history.some((entry) => entry.undoes === change)) return 'already'
  return history.some((entry) => entry.change === change) ? 'changed-since' : 'unknown'
}
