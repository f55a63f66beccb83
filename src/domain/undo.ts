import type { Temporal } from 'temporal-polyfill'
import type { Handling, Handlings } from './handling.ts'
import type { Origin } from './origin.ts'
import type { Person } from './person.ts'
import type { OwnRecord, OwnRecords } from './standing.ts'

/** For how long after a change it can be undone as if it had not been made. */
const UNDO_MINUTES = 10

/** Somebody takes back a change (its id) of an item in a municipality (four-digit code). */
export interface UndoRequest extends Origin {
  readonly municipality: string
  readonly item: string
  readonly change: string
}

/**
 * `undone`; `already` undone before; `changed-since`: somebody has made another change of the same kind; `too-late`: it
 * was made more than ten minutes ago, and stands; `unknown`: there is no such change. Only `undone` wrote anything.
 */
export type UndoOutcome = 'undone' | 'already' | 'changed-since' | 'too-late' | 'unknown'

/** The newest change of an item, which can be undone. */
export interface Undoable {
  readonly change: string
  readonly kind: 'standing' | 'handling'
  readonly by: Person
  readonly at: Temporal.Instant
}

/**
 * Returns the newest change of an item, of its record or its handling, if it was made less than ten minutes before `now`,
 * or undefined.
 */
export function undoableOf(
  record: OwnRecord | undefined,
  handling: Handling | undefined,
  now: Temporal.Instant,
): Undoable | undefined {
  const latest = latestChangeOf(record, handling)
  return latest && canUndo(latest.at, now) ? latest : undefined
}

/** Returns the newest change of an item, however old, if it has an id. */
export function latestChangeOf(
  record: OwnRecord | undefined,
  handling: Handling | undefined,
): Undoable | undefined {
  const said: Undoable | undefined =
    record?.change === undefined
      ? undefined
      : { change: record.change, kind: 'standing', by: record.by, at: record.at }
  const done: Undoable | undefined = handling?.latest && {
    change: handling.latest.change,
    kind: 'handling',
    by: handling.latest.by,
    at: handling.latest.at,
  }
  if (!said || !done) return said ?? done
  return done.at.epochMilliseconds >= said.at.epochMilliseconds ? done : said
}

/** Returns whether a change made at an instant can still be undone. */
export function canUndo(at: Temporal.Instant, now: Temporal.Instant): boolean {
  return now.epochMilliseconds - at.epochMilliseconds < UNDO_MINUTES * 60_000
}

/** Returns what can be undone at an instant, by item id. */
export function undoablesOf(
  records: OwnRecords,
  handlings: Handlings,
  now: Temporal.Instant,
): ReadonlyMap<string, Undoable> {
  const items = new Set([...records.keys(), ...handlings.keys()])
  const found = [...items].map(
    (item) => [item, undoableOf(records.get(item), handlings.get(item), now)] as const,
  )
  return new Map(found.flatMap(([item, undoable]) => (undoable ? [[item, undoable]] : [])))
}
