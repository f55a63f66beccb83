import type { Box } from './geometry.ts'
import type { FilledBox } from './page-strokes.ts'
import type { Edge } from './path-edges.ts'

/** More boxes than this are a pattern. */
const MOST_BOXES = 400
/** Smaller ones hold no words. */
const LEAST_WIDE = 40
const LEAST_HIGH = 14
const ONE_LINE = 3

/**
 * Returns the boxes that somebody has laid on a page wherever there was room, and the edges that are not theirs. Those of
 * a table share their sides with others; these have at most one side that does.
 */
export function looseBoxes(
  boxes: readonly FilledBox[],
  edges: readonly Edge[],
): { readonly loose: readonly Box[]; readonly edges: readonly Edge[] } {
  if (boxes.length > MOST_BOXES) return { loose: [], edges }
  const loose = boxes.filter(({ box, edges: own }) => {
    if (box.right - box.left < LEAST_WIDE || box.bottom - box.top < LEAST_HIGH) return false
    if (own.length === 0) return true
    const mine = new Set(own)
    const others = edges.filter((edge) => !mine.has(edge))
    return sidesOf(box).filter((side) => others.some((edge) => liesOn(edge, side))).length <= 1
  })
  const theirs = new Set(loose.flatMap((one) => one.edges))
  return { loose: loose.map((one) => one.box), edges: edges.filter((edge) => !theirs.has(edge)) }
}

const sidesOf = ({ left, right, top, bottom }: Box): readonly Box[] => [
  { left, right: left, top, bottom },
  { left: right, right, top, bottom },
  { left, right, top, bottom: top },
  { left, right, top: bottom, bottom },
]

/** Whether an edge runs along a side, for a part of it at least. */
function liesOn({ from, to }: Edge, side: Box): boolean {
  const isDown = side.left === side.right
  const [across, along] = isDown ? ([0, 1] as const) : ([1, 0] as const)
  const at = isDown ? side.left : side.top
  const [start, end] = isDown ? [side.top, side.bottom] : [side.left, side.right]
  const isNear = Math.abs(from[across] - at) < ONE_LINE && Math.abs(to[across] - at) < ONE_LINE
  return (
    isNear &&
    Math.min(from[along], to[along]) < end - ONE_LINE &&
    Math.max(from[along], to[along]) > start + ONE_LINE
  )
}
