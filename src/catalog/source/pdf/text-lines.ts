import type { SourceCell } from '../source-document.ts'
import { around, type Box, clustered, type Word } from './geometry.ts'

/** Words of one line that stand so near to each other that they are read on. */
export interface Segment extends Box {
  readonly text: string
  readonly size: number
  readonly font: string
  readonly links: readonly string[]
}

/** What stands on one line of a page, from left to right. */
export interface TextLine extends Box {
  readonly size: number
  readonly segments: readonly Segment[]
}

/** Gaps by the height of the font: less than the first is none, more than the second divides columns. */
const LETTERS_APART = 0.14
const COLUMNS_APART = 1.05
/** In points: what begins so near to each other begins at the same place. */
const SAME_START = 1.5
/** A bullet stands further from its text than words from each other. */
const BULLET = /^(?:[•·▪▫■□●○◦➢➤►✓✔§*–—-]|\(?\d{1,2}[.)]|[a-z]\))$/u
const BULLET_APART = 4

/** Returns the lines that words stand in, from the top. */
export function textLines(words: readonly Word[]): readonly TextLine[] {
  const lines: Word[][] = []
  for (const word of words.toSorted((a, b) => baseline(a) - baseline(b) || a.left - b.left)) {
    const line = lines.findLast((one, i) => i >= lines.length - 3 && isOnLine(word, one))
    if (line) line.push(word)
    else lines.push([word])
  }
  const ordered = lines.map((line) => line.toSorted((a, b) => a.left - b.left))
  const starts = sharedStarts(ordered.map((line) => segmentsOf(line, [])))
  return ordered.map((line) => {
    const segments = segmentsOf(line, starts)
    return { ...around(segments), segments, size: Math.max(...segments.map((segment) => segment.size)) }
  })
}

/** Returns where columns begin in more than one line, other than the first: what fills a column ends just before it. */
function sharedStarts(lines: readonly (readonly Segment[])[]): readonly number[] {
  const starts = lines.flatMap((segments) => segments.slice(1).map(({ left }) => left))
  return clustered(starts, SAME_START).filter((start) => starts.filter(isAt(start)).length > 1)
}

const isAt = (start: number) => (left: number) => Math.abs(left - start) < SAME_START

const baseline = (word: Word) => word.bottom - 0.22 * word.size

function isOnLine(word: Word, [first]: readonly Word[]): boolean {
  return (
    first !== undefined && Math.abs(baseline(word) - baseline(first)) < 0.3 * Math.min(word.size, first.size)
  )
}

function segmentsOf(words: readonly Word[], starts: readonly number[]): readonly Segment[] {
  const segments: Segment[] = []
  for (const { left, right, top, bottom, text, size, font, links } of words) {
    const word = { left, right, top, bottom, text, size, font, links }
    const last = segments.at(-1)
    const gap = last ? left - last.right : 0
    const isInColumn = gap > size * LETTERS_APART && starts.some((start) => isAt(start)(left))
    if (last && !isInColumn && gap < size * (BULLET.test(last.text) ? BULLET_APART : COLUMNS_APART))
      segments[segments.length - 1] = readOn(last, word)
    else segments.push(word)
  }
  return segments
}

function readOn(before: Segment, after: Segment): Segment {
  const gap = after.left - before.right < after.size * LETTERS_APART ? '' : ' '
  return {
    ...around([before, after]),
    text: `${before.text}${gap}${after.text}`,
    size: Math.max(before.size, after.size),
    font: before.font,
    links: [...new Set([...before.links, ...after.links])],
  }
}

/** Returns lines, or what of them stands in a cell, as one text: what was wrapped goes on after a space. */
export function cellOf(lines: readonly (readonly Segment[])[]): SourceCell {
  const segments = lines.flat()
  let text = ''
  for (const line of lines) {
    const words = line.map((segment) => segment.text).join(' ')
    text = text === '' || isBroken(text, words) ? `${text}${words}` : `${text} ${words}`
  }
  const links = [...new Set(segments.flatMap((segment) => segment.links))]
  return links.length === 0 ? { text } : { text, links }
}

/** "Sikkerheds- og" leaves out what comes later, and is two words. */
const GOES_ON_LATER = /^(?:og|eller|samt|and|or)\b/i

/** Words are broken after a hyphen that they have, and addresses wherever the line is full. */
const isBroken = (before: string, after: string) =>
  (/[^\s-]-$/.test(before) && !GOES_ON_LATER.test(after)) ||
  (/https?:\/\/\S*[/=&?._]$/i.test(before) && /^[\w%/=&?.#-]+$/.test(after))
