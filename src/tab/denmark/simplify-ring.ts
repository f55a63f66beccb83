import type { Point } from './read-path.ts'

/**
 * Returns a closed line with as few of its points as keep it within `tolerance` of where it was (Douglas and Peucker).
 */
export function simplifyRing(ring: readonly Point[], tolerance: number): Point[] {
  const [first] = ring
  if (!first || ring.length < 4) return [...ring]
  // A closed line has no ends: it is cut where it is widest.
  const far = indexOfMost(ring, (point) => distance(point, first))
  return [...between(ring.slice(0, far + 1), tolerance).slice(0, -1), ...between(ring.slice(far), tolerance)]
}

function between(line: readonly Point[], tolerance: number): Point[] {
  const [from, to] = [line[0], line.at(-1)]
  if (!from || !to || line.length < 3) return [...line]
  const far = indexOfMost(line, (point) => offLine(point, from, to))
  const most = line[far]
  if (!most || offLine(most, from, to) <= tolerance) return [from, to]
  return [...between(line.slice(0, far + 1), tolerance).slice(0, -1), ...between(line.slice(far), tolerance)]
}

function indexOfMost(line: readonly Point[], of: (point: Point) => number): number {
  let [index, most] = [0, -1]
  for (const [i, point] of line.entries()) {
    const value = of(point)
    if (value > most) [index, most] = [i, value]
  }
  return index
}

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1])

function offLine(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = dx * dx + dy * dy
  if (length === 0) return distance(point, from)
  const along = ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length
  const t = Math.max(0, Math.min(1, along))
  return distance(point, [from[0] + t * dx, from[1] + t * dy])
}

/** Returns the area within a closed line. */
export function areaOf(ring: readonly Point[]): number {
  return Math.abs(twiceSigned(ring)) / 2
}

/** Returns the middle of a closed line, by its area. */
export function middleOf(ring: readonly Point[]): Point {
  const twice = twiceSigned(ring)
  let [x, y] = [0, 0]
  for (const [i, a] of ring.entries()) {
    const b = ring[(i + 1) % ring.length] ?? a
    const cross = a[0] * b[1] - b[0] * a[1]
    x += (a[0] + b[0]) * cross
    y += (a[1] + b[1]) * cross
  }
  return [x / (3 * twice), y / (3 * twice)]
}

function twiceSigned(ring: readonly Point[]): number {
  return ring.reduce((sum, a, i) => {
    const b = ring[(i + 1) % ring.length] ?? a
    return sum + a[0] * b[1] - b[0] * a[1]
  }, 0)
}
