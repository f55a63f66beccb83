import { around, type Box, clustered, isWithin, type Rule, type Rules, type Word } from './geometry.ts'
import { gridRows, splitAtRules } from './grid-rows.ts'
import type { LaidOut } from './laid-out.ts'

/** A table whose lines are drawn, and the words that stand in it. */
export interface RuledTable {
  readonly box: Box
  readonly table: LaidOut & { readonly kind: 'table' }
  readonly words: ReadonlySet<Word>
  /** What was written over it, each box by itself. */
  readonly callouts: readonly (readonly Word[])[]
}

/** The lines of a table, with where they stand across and down. */
export interface Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly rules: Rules
}

const MEET = 3
const ONE_LINE = 4

/**
 * Returns the tables that the lines of a page make: at least two columns, with words in two of their cells. What stands in
 * boxes that lie over a table is none of its cells'.
 */
export function ruledTables(
  words: readonly Word[],
  rules: Rules,
  boxes: readonly Box[],
): readonly RuledTable[] {
  const tables: RuledTable[] = []
  const taken = new Set<Word>()
  for (const grid of gridsOf(rules)) {
    const { xs, ys } = grid
    if (xs.length < 3 || ys.length < 2) continue
    const box = { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 }
    const inside = words.filter((word) => !taken.has(word) && isWithin(word, box))
    const callouts = calloutsIn(inside, box, boxes)
    const over = new Set(callouts.flat())
    const rows = gridRows(
      splitAtRules(
        inside.filter((word) => !over.has(word)),
        grid,
      ),
      grid,
    )
    if (rows.flat().filter((cell) => cell.text !== '').length < 2) continue
    for (const word of inside) taken.add(word)
    tables.push({
      box,
      words: new Set(inside),
      callouts,
      table: { kind: 'table', top: box.top, rows, columns: xs },
    })
  }
  return tables.toSorted((a, b) => a.box.top - b.box.top)
}

/** What covers more of a table is its background; what leaves its words less room marks them in their cell. */
const MOST_OF_TABLE = 0.4
const ROOM = 0.5

function calloutsIn(words: readonly Word[], table: Box, boxes: readonly Box[]): readonly (readonly Word[])[] {
  return boxes.flatMap((box) => {
    const inside = words.filter((word) => isAround(box, word))
    const [first] = inside
    if (!first || areaOf(box) > areaOf(table) * MOST_OF_TABLE) return []
    const text = around(inside)
    const room = box.bottom - box.top - (text.bottom - text.top)
    return room < first.size * ROOM ? [] : [inside]
  })
}

const areaOf = (box: Box) => (box.right - box.left) * (box.bottom - box.top)

const isAround = (box: Box, word: Box) =>
  word.left >= box.left - 1 &&
  word.right <= box.right + 1 &&
  word.top >= box.top - 2 &&
  word.bottom <= box.bottom + 2

/** Lines that meet each other, each group as the grid of a table. */
function gridsOf(rules: Rules): readonly Grid[] {
  const groups: { across: Rule[]; down: Rule[] }[] = []
  for (const rule of rules.down) {
    const across = rules.across.filter((other) => meet(rule, other))
    if (across.length === 0) continue
    const near = groups.filter((group) => group.across.some((other) => across.includes(other)))
    for (const group of near) groups.splice(groups.indexOf(group), 1)
    groups.push({
      across: [...new Set([...across, ...near.flatMap((group) => group.across)])],
      down: [rule, ...near.flatMap((group) => group.down)],
    })
  }
  return groups.map(gridOf)
}

const meet = (down: Rule, across: Rule) =>
  down.at >= across.from - MEET &&
  down.at <= across.to + MEET &&
  across.at >= down.from - MEET &&
  across.at <= down.to + MEET

/** Outer lines are often left out: the table reaches as far as its lines do. */
function gridOf({ across, down }: { across: readonly Rule[]; down: readonly Rule[] }): Grid {
  const xs = [...down.map((rule) => rule.at), ...endsOf(across)]
  const ys = [...across.map((rule) => rule.at), ...endsOf(down)]
  return { xs: clustered(xs, ONE_LINE), ys: clustered(ys, ONE_LINE), rules: { across, down } }
}

const endsOf = (rules: readonly Rule[]) => [
  Math.min(...rules.map((rule) => rule.from)),
  Math.max(...rules.map((rule) => rule.to)),
]
