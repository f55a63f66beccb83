import type { Day } from '#domain/day.ts'
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
  /** Those of them that we know, and that a subscription may say: "send mig nye opgaver". */
  readonly beyond: readonly string[]
  /** Whether "vi" and a municipality are named side by side: "vi og Odder". */
  readonly andOwn: boolean
  /** Whether a concept was said and not turned round. */
  has(...concepts: Concept[]): boolean
  /** Whether the sentence begins with a concept. */
  opens(concept: Concept): boolean
}

const NEGATABLE: readonly Concept[] = ['signed', 'done', 'unsigned', 'missing', 'overdue', 'open', 'unclear']
const REACH = 7
/** "Not (yet) respond"; further away, as in "not need to respond", it is turned by no "not". */
const DO_REACH = 2

/** "Hvad skal vi ikke gøre" is no wish for what is open, nor is "ikke underskrive"; "did not respond" is. */
function isNegatable(r: Reading): boolean {
  const isDanish = r.meanings?.some((m) => m.languages.has('da')) ?? false
  return says(r, ...NEGATABLE) || (says(r, 'do', 'sign') && !says(r, 'yes-no') && !isDanish)
}

/** Returns what the readings of a question add up to, with "ikke" and "undtagen" attached to what they turn. */
export function factsOf(readings: readonly Reading[], tokens: readonly Token[]): Facts {
  const taken = new Set<Reading>()
  const except = readings.flatMap((_, i) => (isExcept(readings, i) ? exceptAt(readings, i, taken) : []))
  const negated = new Set<Concept>()
  const turned = new Set<Reading>()
  const loose = readings.filter(
    (r, i) => says(r, 'not') && !attach(readings, i, negated, taken, except, turned),
  )
  const timed = readings.some((r) => says(r, 'when', 'deadline', 'do', 'sign'))
  const adrift = readings.flatMap((r, i) => {
    const points = says(r, 'only-time', 'except') || (says(r, 'latest') && !timed) || isExcept(readings, i)
    return points && !taken.has(r) ? [adriftAt(readings, i)] : []
  })
  for (const r of adrift.flat()) taken.add(r)
  const clashing = clashingTimes(readings)
  const kept = readings.filter((r) => !taken.has(r) && !clashing.includes(r))
  const said = new Set<Concept>()
  for (const r of kept)
    for (const m of r.meanings ?? []) for (const c of m.concepts) if (!negated.has(c)) said.add(c)
  const lost = kept.filter((r) => isUnknown(r) || isBeyond(r) || loose.includes(r)).map((r) => [r])
  const unread = [...adrift, ...clashing.map((r) => [r]), ...lost].map((rs) =>
    rs.map((r) => wordsOf(r, tokens)).join(' '),
  )
  return {
    readings: kept,
    except,
    negated,
    beyond: kept.filter(isBeyond).map((r) => wordsOf(r, tokens)),
    andOwn: kept.some((_, i) => isJoined(kept, i, tokens)),
    unread: unread.filter((w) => w.length > 1 || DIGIT.test(w)),
    has: (...concepts) => concepts.some((c) => said.has(c)),
    opens: (concept) => readings[0] !== undefined && says(readings[0], concept),
  }
}

const JOINTS = new Set(['og', 'and', 'eller', 'or', 'samt'])

function isJoined(readings: readonly Reading[], at: number, tokens: readonly Token[]): boolean {
  const [before, joint, after] = readings.slice(at, at + 3)
  if (!before || !joint || !after || !JOINTS.has(tokens[joint.start]?.word ?? '')) return false
  const place = (r: Reading) => r.meanings?.some((m) => m.municipalities.size > 0 || m.geography) ?? false
  return (says(before, 'own') && place(after)) || (place(before) && says(after, 'own'))
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

/** Spans that nothing can fall within together with those said before them: "i januar" and "inden jul". */
function clashingTimes(readings: readonly Reading[]): Reading[] {
  let [from, to]: [Day | undefined, Day | undefined] = [undefined, undefined]
  return readings.filter(({ time }) => {
    if (!time) return false
    const [first, last] = [later(from, time.from), earlier(to, time.to)]
    if (first !== undefined && last !== undefined && first > last) return true
    from = first
    to = last
    return false
  })
}

const later = (a: Day | undefined, b: Day | undefined) =>
  a === undefined || (b !== undefined && b > a) ? b : a
const earlier = (a: Day | undefined, b: Day | undefined) =>
  a === undefined || (b !== undefined && b < a) ? b : a

const DIGIT = /^\d$/

/** A word that we know and cannot honour ("hvorfor", "mindst"), unless it is also one that we can. */
function isBeyond(r: Reading): boolean {
  return (
    r.meanings?.every((m) => m.concepts.size > 0 && [...m.concepts].every((c) => BEYOND.includes(c))) ?? false
  )
}

const BEYOND: readonly Concept[] = ['beyond', 'other', 'than']
const SPLIT_REACH = 4

/** "Undtagen", and "end" after "andre": "andre aftaler end SAPA". */
function isExcept(readings: readonly Reading[], at: number): boolean {
  const r = readings[at]
  if (!r || says(r, 'except')) return r !== undefined
  return says(r, 'than') && readings.slice(Math.max(0, at - SPLIT_REACH), at).some((b) => says(b, 'other'))
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
  const other = readings.slice(Math.max(0, at - SPLIT_REACH), at).filter((r) => says(r, 'other'))
  for (const r of names.length > 0 ? [...names, readings[at], ...other] : []) if (r) taken.add(r)
  return names
}

/** "Hasn't", "didn't": a verb of its own. */
function isVerb(r: Reading | undefined): boolean {
  return r !== undefined && says(r, 'yes-no')
}

/** Attaches a "not" to what follows it, or marks a name that follows at once as an exception. */
function attach(
  readings: readonly Reading[],
  at: number,
  negated: Set<Concept>,
  taken: Set<Reading>,
  except: Reading[],
  turned: Set<Reading>,
): boolean {
  const ahead = readings.slice(at + 1, at + 1 + REACH)
  // "What should we not sign" is no question about what is unsigned.
  const should = readings.some((r) => says(r, 'modal'))
  const target = ahead.find((r, i) =>
    says(r, ...NEGATABLE) ? true : !should && isNegatable(r) && (i < DO_REACH || says(r, 'sign')),
  )
  const name = ahead.find((r) => !says(r, 'stop') || isNamed(r, []))
  // "Aarhus og ikke Odder"; but "har ikke Odder" and "hasn't Odder" turn what Odder did.
  const before = readings[at - 1]
  const close =
    ahead[0] === name && before !== undefined && !says(before, 'yes-no', 'which') && !isVerb(readings[at])
  if (name && isNamed(name, []) && (!target || close)) {
    const names = exceptAt(readings, at, taken)
    except.push(...names)
    return names.length > 0
  }
  const turns = target ?? (before && says(before, 'missing') ? before : undefined)
  if (!turns || turned.has(turns)) return false
  turned.add(turns)
  for (const c of [...NEGATABLE, 'sign', 'do'] as const) if (says(turns, c)) negated.add(c)
  return true
}
