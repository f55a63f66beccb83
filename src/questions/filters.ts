import type { Filters, Understanding } from '#domain/question.ts'
import { type Facts, says } from './facts.ts'
import { KINDS } from './kinds.ts'
import type { Reading } from './scan.ts'

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
