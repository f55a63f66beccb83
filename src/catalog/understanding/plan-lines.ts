import type { Day } from '#domain/day.ts'
import { bareWords, hasWords } from './bare-words.ts'
import { datesInText } from './dates-in-text.ts'
import { type ReadDeadline, readDeadline } from './read-deadline.ts'

const LONGEST = 200
const BULLET = /^\s*[-•·*»+>–]\s+/
const PARTING = /\s*:\s+|\s+[–—-]\s+/g
const NAMED = /\s*[–—:-]?\s*\b(?:tidsplan|tidslinje|milepæle|køreplan)\s*:?\s*$/i
const NAMES = /^\s*tidsplan(?:en)?\s*(?:for\b|:|[–—-])\s*/i

/** A step of a plan, as one line says it. */
export interface PlanLine {
  readonly label: string
  readonly read: ReadDeadline
}

/** Reads "Tilbudsfrist: 15. juni 2026" or "15. juni 2026: Tilbudsfrist": what, and a time that is all else of the line. */
export function planLine(text: string, meeting: Day): PlanLine | undefined {
  if (text.length > LONGEST) return undefined
  const line = text.replace(BULLET, '').trim()
  for (const { 0: parting, index } of line.matchAll(PARTING)) {
    const [before, after] = [line.slice(0, index), line.slice(index + parting.length)]
    const [late, early] = [timeIn(after, meeting), timeIn(before, meeting)]
    if (late && isLabel(before, meeting)) return { label: bareWords(before), read: late }
    if (early && isLabel(after, meeting)) return { label: bareWords(after), read: early }
  }
  return undefined
}

/** A time, one that is undecided, or what looks like a time and is none. */
function timeIn(text: string, meeting: Day): ReadDeadline | undefined {
  if (!hasWords(text)) return undefined
  const read = readDeadline(text, meeting)
  return read.deadline.kind === 'unreadable' && read.deadline.why.startsWith('ingen dato') ? undefined : read
}

const isLabel = (text: string, meeting: Day) =>
  /\p{L}{2}/u.test(text) && datesInText(text, meeting).length === 0

/** Returns the process that the heading of a plan names: "STS-genudbud" of "STS-genudbud - tidsplan"; undefined for others. */
export function plannedProcess(heading: string): string | undefined {
  const name = bareWords(heading.replace(NAMED, '').replace(NAMES, '')).replace(/\s*[–—:-]\s*$/, '')
  return name === bareWords(heading) || !hasWords(name) ? undefined : name
}
