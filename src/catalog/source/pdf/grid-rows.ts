import type { SourceCell } from '../source-document.ts'
import { middleAcross, middleDown, type Rule, type Word } from './geometry.ts'
import type { Grid } from './ruled-tables.ts'
import { cellOf, textLines } from './text-lines.ts'

/** How much of a cell's side a line must run along to divide it from the next. */
const MOST_OF_SIDE = 0.5
const ONE_LINE = 4

/**
 * Returns the rows of a ruled table. Cells that no line divides are one: its text stands in the first of its columns, and
 * in each of its rows, as whoever looks at the row reads it there. Rows with nothing in them are left out.
 */
export function gridRows(
  words: readonly Word[],
  { xs, ys, rules }: Grid,
): readonly (readonly SourceCell[])[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  const cell = (row: number, column: number) => row * columns + column
  const first = Array.from({ length: rows * columns }, (_, i) => i)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const here = cell(row, column)
      const [left = 0, right = 0] = xs.slice(column, column + 2)
      const [top = 0, bottom = 0] = ys.slice(row, row + 2)
      if (column > 0 && !isDivided(rules.down, left, top, bottom)) first[here] = first[here - 1] ?? here
      else if (row > 0 && !isDivided(rules.across, top, left, right))
        first[here] = first[here - columns] ?? here
    }
  const held = Map.groupBy(words, (word) => {
    const at = cell(placeOf(middleDown(word), ys), placeOf(middleAcross(word), xs))
    return first[at] ?? at
  })
  const texts = new Map(
    [...held].map(([at, inside]) => [at, cellOf(textLines(inside).map((line) => line.segments))]),
  )
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const from = first[cell(row, column)] ?? 0
      return from % columns === column ? (texts.get(from) ?? EMPTY) : EMPTY
    }),
  ).filter((row) => row.some((one) => one.text !== ''))
}

const EMPTY: SourceCell = { text: '' }

function isDivided(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  let covered = 0
  for (const rule of rules)
    if (Math.abs(rule.at - at) < ONE_LINE)
      covered += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from))
  return covered >= (to - from) * MOST_OF_SIDE
}

/** Between which two of the lines a place is, counted from 0. */
function placeOf(at: number, lines: readonly number[]): number {
  const after = lines.findIndex((line) => line > at)
  return Math.max(0, (after === -1 ? lines.length - 1 : after) - 1)
}

/** Returns words with those divided that were drawn in one go across the line between two cells. */
export function splitAtRules(words: readonly Word[], { rules }: Grid): readonly Word[] {
  return words.flatMap((word) => {
    const crossed = rules.down.filter(
      (rule) =>
        rule.at > word.left + word.size * 0.4 &&
        rule.at < word.right - word.size * 0.4 &&
        rule.from <= middleDown(word) &&
        rule.to >= middleDown(word),
    )
    return crossed.reduce((parts, rule) => parts.flatMap((part) => splitAt(part, rule.at)), [
      word,
    ] as readonly Word[])
  })
}

function splitAt(word: Word, at: number): readonly Word[] {
  if (at <= word.left || at >= word.right) return [word]
  const each = (word.right - word.left) / word.text.length
  const want = (at - word.left) / each
  const spaces = [...word.text.matchAll(/ /g)].map((match) => match.index)
  const space = spaces.toSorted((a, b) => Math.abs(a - want) - Math.abs(b - want))[0]
  if (space === undefined) return [word]
  const middle = Math.min(Math.max(at, word.left + space * each), word.right)
  return [
    { ...word, text: word.text.slice(0, space).trim(), right: Math.min(middle, at) },
    { ...word, text: word.text.slice(space).trim(), left: Math.max(middle, at) },
  ].filter((part) => part.text !== '')
}
