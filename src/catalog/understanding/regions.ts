import type { Day } from '#domain/day.ts'
import { fold } from '#domain/fold.ts'
import { isHead } from './head-lines.ts'
import type { Line, Section } from './sections.ts'

const LIST = /\bkommuner\b.{0,60}(?:mangler|underskr|tilslut)/

/**
 * Cuts a section where it has several things after one another, each below a heading of its own, and returns them as sections;
 * one heading below other words than a table's cuts nothing. What stands in one is no other's. A heading is a paragraph of its own.
 */
export function regionsOf(section: Section, meeting: Day): readonly Section[] {
  const starts = startsOf(section.lines, meeting)
  const [first, second] = starts
  if (!first) return [section]
  const isBelowTable = section.lines[first.at - 1]?.cells !== undefined
  if (!second && !isBelowTable)
    return first.at > 0 ? [section] : [{ ...section, lines: apart(section.lines, first.length) }]
  const whole = first.at === 0 ? starts : [{ at: 0, length: 0 }, ...starts]
  return whole.map(({ at, length }, i) => {
    const end = whole[i + 1]?.at ?? section.lines.length
    return {
      ...section,
      lines: apart(section.lines.slice(at, end), length),
      links: section.links.filter((link) => isWithin(link, section.lines[at], section.lines[end], i === 0)),
    }
  })
}

interface Start {
  readonly at: number
  /** How many lines the heading has; none where a second list begins without one. */
  readonly length: number
}

function startsOf(lines: readonly Line[], meeting: Day): readonly Start[] {
  const starts: Start[] = []
  let hasList = false
  for (const [at, line] of lines.entries()) {
    const open = starts.at(-1)
    if (open && at < open.at + open.length) continue
    const length = at === 0 || line.gap > 0 ? headLength(lines, at, meeting) : 0
    const isList = introducesList(line)
    if (length > 0 || (isList && hasList)) starts.push({ at, length })
    hasList = isList || (hasList && length === 0)
  }
  return underCapitals(starts, lines)
}

/** Capitals alone above a heading are the heading of what stands below it, too. */
function underCapitals(starts: readonly Start[], lines: readonly Line[]): readonly Start[] {
  const merged: Start[] = []
  let above: Start | undefined
  for (const start of starts) {
    const isRight = above !== undefined && start.length > 0 && above.at + above.length === start.at
    if (above && isRight) merged[merged.length - 1] = { at: above.at, length: above.length + start.length }
    else merged.push(start)
    above = isRight || !inCapitals(lines[start.at]) ? undefined : start
  }
  return merged
}

const inCapitals = (line: Line | undefined) => line !== undefined && line.text === line.text.toUpperCase()

const introducesList = ({ text, cells }: Line) => cells === undefined && LIST.test(fold(text.slice(0, 200)))

/** A heading may be several lines: "AULA 2.0" above "Tilslutningsaftale for Aula 2.0 - status pr. 04.05.2026". */
function headLength(lines: readonly Line[], at: number, meeting: Day): number {
  let length = 0
  for (let i = at; i < lines.length; i++) {
    const line = lines[i]
    if (!line || (i > at && line.gap > 0) || !isHead(line, lines[i + 1], meeting)) break
    length++
  }
  return length
}

/** A heading with its text right below it is parted from it. */
function apart(lines: readonly Line[], heading: number): readonly Line[] {
  return lines.map((line, i) =>
    i === 0 ? { ...line, gap: 0 } : i === heading ? { ...line, gap: Math.max(1, line.gap) } : line,
  )
}

const isWithin = ({ where }: Line, from: Line | undefined, to: Line | undefined, isFirst: boolean) =>
  (isFirst || (from !== undefined && where.line >= from.where.line)) &&
  (to === undefined || where.line < to.where.line)
