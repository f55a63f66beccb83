import type { Rule, Rules } from './geometry.ts'
import type { Edge } from './path-edges.ts'

/** Edges nearer to each other than this are one line that was drawn twice, or the two sides of a thin one. */
const ONE_LINE = 2.5
/** Ends that are nearer to each other than this meet. */
const MEET = 3
const SHORTEST = 6
/** More lines than any table has are a drawing's. */
const MOST_RULES = 1_500

/** Returns the lines across and down that edges make, those in a row put together. */
export function pageRules(edges: readonly Edge[]): Rules {
  const across: Rule[] = []
  const down: Rule[] = []
  for (const { from, to } of edges) {
    const [dx, dy] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])]
    if (dx >= dy) across.push(ruleOf(from[1], to[1], from[0], to[0]))
    else down.push(ruleOf(from[0], to[0], from[1], to[1]))
  }
  const rules = { across: putTogether(across), down: putTogether(down) }
  return rules.across.length + rules.down.length > MOST_RULES ? { across: [], down: [] } : rules
}

const ruleOf = (a: number, b: number, from: number, to: number): Rule => ({
  at: (a + b) / 2,
  from: Math.min(from, to),
  to: Math.max(from, to),
})

function putTogether(rules: readonly Rule[]): readonly Rule[] {
  const whole: Rule[] = []
  for (const level of levelsOf(rules)) {
    const at = level.reduce((sum, rule) => sum + rule.at, 0) / level.length
    let open: Rule | undefined
    for (const rule of level.toSorted((a, b) => a.from - b.from)) {
      if (open && rule.from <= open.to + MEET) open = { ...open, to: Math.max(open.to, rule.to) }
      else {
        if (open) whole.push(open)
        open = { at, from: rule.from, to: rule.to }
      }
    }
    if (open) whole.push(open)
  }
  return whole.filter((rule) => rule.to - rule.from >= SHORTEST)
}

/** Those at one place, by place. */
function levelsOf(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const levels: Rule[][] = []
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const level = levels.at(-1)
    if (level?.[0] && rule.at - level[0].at < ONE_LINE) level.push(rule)
    else levels.push([rule])
  }
  return levels
}
