import type { Day } from '#domain/day.ts'
import { hoursAt } from './clock.ts'
import { datesInText } from './dates-in-text.ts'
import { namesEvent } from './event-words.ts'
import type { Line } from './sections.ts'

const LONGEST = 100
const MOST_GAP = 1
const POINT = /^\s*(?:[-•·*=«»+>–]\s|\d+[.)]\s)/
const SENTENCE = /[.!?,;:]\s*$/
const CAPITALS = /\p{Lu}{4}/u
const LABELLED =
  /^\s*(?:nyhed|\p{L}*webinar|\p{L}*møde|kursus|konference|seminar|workshop|temadag)\s*:\s*\S/iu
const STATUS = /\p{L}{2}.{0,90}[\s–—-]status\s+(?:pr|per)\b/iu
const PLAN =
  /(?:^|[\s–—:-])(?:tidsplan|tidslinje|milepæle|køreplan)\s*:?\s*$|^\s*tidsplan(?:en)?(?:\s*:|\s+for\s)/i
const WHOM = /^\s*kontakt(?:er|personer|oplysninger)?\s*:?\s*$/i
const INVITES = /\b(?:inviterer|invitere|indkalder|afholder|kommer til)\b/i

/** Returns whether a text names a day and, right after it, hours: when a meeting is held. */
export function holdsMoment(text: string, meeting: Day): boolean {
  const start = text.slice(0, 4 * LONGEST)
  return datesInText(start, meeting).some(({ end }) => hoursAt(start, end) !== undefined)
}

/**
 * Returns whether a line heads what stands below it: a line in capitals, a label of news, of a meeting, of a plan, of who
 * has signed or of contacts, a short line above a day with hours or above a table. `next` is the line below.
 */
export function isHead(line: Line, next: Line | undefined, meeting: Day): boolean {
  const { text } = line
  if (!mayHead(line)) return false
  if (WHOM.test(text) || PLAN.test(text)) return true
  if (SENTENCE.test(text) || INVITES.test(text)) return false
  if (LABELLED.test(text) || STATUS.test(text)) return true
  if (!/\p{L}{2}/u.test(text) || holdsMoment(text, meeting)) return false
  if (CAPITALS.test(text) && text === text.toUpperCase()) return true
  return namesEvent(text) || (next !== undefined && standsAbove(line, next, meeting))
}

const mayHead = ({ text, cells, role, links }: Line) =>
  cells === undefined &&
  role === undefined &&
  links.length === 0 &&
  text.length <= LONGEST &&
  !POINT.test(text) &&
  !text.includes('@')

/** Short words right above a table, the heading of a list, or the day and hours of a meeting. */
const standsAbove = ({ text }: Line, { gap, cells, text: below }: Line, meeting: Day) =>
  gap <= MOST_GAP &&
  ((gap === 0 && STATUS.test(below)) ||
    cells !== undefined ||
    (holdsMoment(below, meeting) && datesInText(text, meeting).length === 0))
