import type { Token } from './fold.ts'
import { KINDS } from './kinds.ts'
import type { Reading } from './scan.ts'
import type { Concept } from './vocabulary/concepts.ts'

/** A question as its words say it, before it is decided what is asked. */
export interface Facts {
  /** The readings that count: without the exceptions, which are in `except`. */
  readonly readings: readonly Reading[]
  readonly except: readonly Reading[]
  /** Concepts that a "not" turned round. */
  readonly negated: ReadonlySet<Concept>
  /** Words that mattered and could not be understood, as written. */
  readonly unread: readonly string[]
  /** Whether a concept was said and not turned round. */
  has(...concepts: Concept[]): boolean
  /** Whether the sentence begins with a concept. */
  opens(concept: Concept): boolean
}

const NEGATABLE: readonly Concept[] = [
  'signed',
  'sign',
  'done',
  'unsigned',
  'missing',
  'overdue',
  'open',
  'unclear',
]
const REACH = 7

/** "Hvad skal vi ikke gøre" is no wish for what is open; "did not respond" is. */
function isNegatable(r: Reading): boolean {
  return says(r, ...NEGATABLE) || (says(r, 'do') && !r.meanings?.some((m) => m.languages.has('da')))
}

/** Returns what the readings of a question add up to, with "ikke" and "undtagen" attached to what they turn. */
export function factsOf(readings: readonly Reading[], tokens: readonly Token[]): Facts {
  const taken = new Set<Reading>()
  const except = readings.flatMap((r, i) => (says(r, 'except') ? exceptAt(readings, i, taken) : []))
  const negated = new Set<Concept>()
  const loose = readings.filter((r, i) => says(r, 'not') && !attach(readings, i, negated, taken, except))
  const adrift = readings.flatMap((r, i) =>
    says(r, 'only-time', 'except') && !taken.has(r) ? [adriftAt(readings, i)] : [],
  )
  for (const r of adrift.flat()) taken.add(r)
  const kept = readings.filter((r) => !taken.has(r))
  const said = new Set<Concept>()
  for (const r of kept)
    for (const m of r.meanings ?? []) for (const c of m.concepts) if (!negated.has(c)) said.add(c)
  const lost = kept.filter((r) => isUnknown(r) || loose.includes(r)).map((r) => [r])
  const unread = [...adrift, ...lost].map((rs) => rs.map((r) => wordsOf(r, tokens)).join(' '))
  return {
    readings: kept,
    except,
    negated,
    unread: unread.filter((w) => w.length > 1),
    has: (...concepts) => concepts.some((c) => said.has(c)),
    opens: (concept) => readings[0] !== undefined && says(readings[0], concept),
  }
}

/** Returns the words of a reading as they were written. */
export function wordsOf(reading: Reading, tokens: readonly Token[]): string {
  return tokens
    .slice(reading.start, reading.start + reading.length)
    .map((t) => t.raw)
    .join(' ')
}

/** Returns whether a reading can mean a concept. */
export function says(reading: Reading, ...concepts: readonly Concept[]): boolean {
  return reading.meanings?.some((m) => concepts.some((c) => m.concepts.has(c))) ?? false
}

function isUnknown(r: Reading): boolean {
  return !r.meanings && !r.time && !r.role && !r.title
}

/** "Efter mødet", "undtagen bilag A": the word and what it points at, which is then no kind or topic of the question. */
function adriftAt(readings: readonly Reading[], at: number): Reading[] {
  const first = readings.findIndex((r, i) => i > at && !says(r, 'stop'))
  if (first === -1) return readings.slice(at, at + 1)
  const end = readings.findIndex((r, i) => i > first && r.title === undefined)
  return readings.slice(at, end === -1 ? undefined : end)
}

/** Not "aftale" alone: it only joins the names on both sides of it. */
const NAMED = KINDS.filter((kind) => kind !== 'agreement')

function isNamed(r: Reading, concepts: readonly Concept[] = NAMED): boolean {
  return (
    says(r, ...concepts) ||
    (r.meanings?.some((m) => m.solutions.size > 0 || m.municipalities.size > 0 || m.geography) ?? false)
  )
}

/** Returns the names that follow a word of exception, and marks them and the word as taken. */
function exceptAt(readings: readonly Reading[], at: number, taken: Set<Reading>): Reading[] {
  const names: Reading[] = []
  for (const r of readings.slice(at + 1)) {
    if (isNamed(r)) names.push(r)
    else if (!says(r, 'stop', 'agreement')) break
  }
  for (const r of names.length > 0 ? [...names, readings[at]] : []) if (r) taken.add(r)
  return names
}

/** Attaches a "not" to what follows it, or marks a name that follows at once as an exception. */
function attach(
  readings: readonly Reading[],
  at: number,
  negated: Set<Concept>,
  taken: Set<Reading>,
  except: Reading[],
): boolean {
  const ahead = readings.slice(at + 1, at + 1 + REACH)
  const target = ahead.find(isNegatable)
  const name = ahead.find((r) => !says(r, 'stop') || isNamed(r, []))
  if (name && isNamed(name, []) && !target) {
    const names = exceptAt(readings, at, taken)
    except.push(...names)
    return names.length > 0
  }
  if (!target) return false
  for (const c of [...NEGATABLE, 'do'] as const) if (says(target, c)) negated.add(c)
  return true
}
