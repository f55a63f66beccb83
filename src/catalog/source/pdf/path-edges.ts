import { type Matrix, moved } from './matrix.ts'

/** A side of something drawn: straight across or down, or slanted, as are curves. */
export interface Edge {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  readonly isSlanted: boolean
}

const MOVE = 0
const LINE = 1
const CLOSE = 4
/** How many numbers each step of a path has: move, line, curve, quadratic curve, close. */
const NUMBERS = [2, 2, 6, 4, 0]

/** Returns the sides of a path as pdf.js writes it, a number for each step and those of its places after it. */
export function pathEdges(steps: Float32Array, matrix: Matrix): readonly Edge[] {
  const edges: Edge[] = []
  let start: Edge['from'] = [0, 0]
  let from = start
  for (let i = 0; i < steps.length; ) {
    const step = steps[i] ?? CLOSE
    const numbers = NUMBERS[step] ?? 0
    // The last two numbers of every step are where it ends.
    const to = step === CLOSE ? start : moved(matrix, steps[i + numbers - 1] ?? 0, steps[i + numbers] ?? 0)
    i += 1 + numbers
    if (step === MOVE) start = to
    else edges.push({ from, to, isSlanted: isCurve(step) || isSlanted(from, to) })
    from = to
  }
  return edges
}

const isCurve = (step: number) => step !== LINE && step !== CLOSE

const isSlanted = (from: Edge['from'], to: Edge['to']) =>
  Math.abs(to[0] - from[0]) >= 1 && Math.abs(to[1] - from[1]) >= 1
