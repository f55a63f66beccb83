import { fold } from '#domain/fold.ts'
import { type Line, paragraphsOf, type Section } from './sections.ts'

const LONGEST = 100
const MOST_LINES = 4
const BULLET = /^\s*[-•·*=«»+>–]\s/
const SENTENCE = /[.!,;]\s*$/
const WHEN =
  /\bkl\.?\s*\d|\d{1,2}[.:]\d{2}\s*[-–—]\s*\d{1,2}[.:]\d{2}|^\s*(?:man|tirs|ons|tors|fre|lør|søn)dag\b|^\s*(?:den|d\.)\s+\d|tilmeld/i
const GREETING = /^\s*(?:kære|hej|goddag|dear|hello)(?!\p{L})/iu
const NUMBERED = /^\s*\d+\.\s/

/**
 * Returns the lines that head a section: its first paragraph, and the second where the first stands above several sections
 * ("KORT NYT FRA KOMBIT") or is in capitals alone.
 */
export function headingLines(section: Section): readonly Line[] {
  const [first, second] = paragraphsOf(section.lines)
  if (!first || !isHeading(first)) return []
  if (second && isKicker(first) && isHeading(second) && !tellsWhen(second)) return [...first, ...second]
  if (isKicker([first[0] ?? never()]) && first.length > 1) return first
  return first
}

/** Returns the heading in words, without what stands above several sections. */
export function headingOf(section: Section): string {
  const lines = headingLines(section)
  const own = lines.filter((line, i) => i > 0 || lines.length === 1 || !isKicker([line]))
  return (own.length > 0 ? own : lines).map(({ text }) => text.trim()).join(' ')
}

/** When a meeting is held stands below its heading, and is none. */
const tellsWhen = ([line]: readonly Line[]) => WHEN.test(line?.text.slice(0, LONGEST) ?? '')

const never = (): never => {
  throw new Error('a paragraph without lines')
}

function isHeading(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text).join(' ')
  return (
    lines.length <= MOST_LINES &&
    lines.every(({ cells }) => cells === undefined) &&
    text.length <= LONGEST &&
    /\p{L}{2}/u.test(text) &&
    !BULLET.test(text) &&
    !NUMBERED.test(text) &&
    !GREETING.test(text) &&
    !SENTENCE.test(text) &&
    !text.includes('@')
  )
}

/** Words in capitals above the heading proper: the part of the meeting that it belongs to. */
function isKicker(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text).join(' ')
  return text === text.toUpperCase() && fold(text).length > 3 && !/\d{2}/.test(text)
}
