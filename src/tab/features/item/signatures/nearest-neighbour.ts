/** Where something is looked for on the map; y downwards. */
export interface Place {
  readonly code: string
  readonly x: number
  readonly y: number
}

export const DIRECTIONS = ['left', 'right', 'up', 'down'] as const
export type Direction = (typeof DIRECTIONS)[number]

const TOWARDS: Record<Direction, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
}
/** How many times as far off a place counts for each step that it lies to the side. */
const ASIDE = 2

/**
 * Returns the place that is nearest to another in a direction, or undefined where none lies that way. What lies straight
 * ahead comes before what is nearer but to the side; a place further to the side than ahead is taken where it is the only
 * kind there is.
 */
export function nearestNeighbour(
  places: readonly Place[],
  from: string,
  direction: Direction,
): string | undefined {
  const start = places.find(({ code }) => code === from)
  if (!start) return undefined
  const [dx, dy] = TOWARDS[direction]
  const ahead = places.flatMap(({ code, x, y }) => {
    const [east, south] = [x - start.x, y - start.y]
    const along = east * dx + south * dy
    const aside = Math.abs(east * dy) + Math.abs(south * dx)
    return along > 0 ? [{ code, isAhead: aside <= along, far: Math.hypot(along, aside * ASIDE) }] : []
  })
  const some = ahead.some(({ isAhead }) => isAhead) ? ahead.filter(({ isAhead }) => isAhead) : ahead
  return some.reduce<(typeof some)[number] | undefined>(
    (best, one) => (best && best.far <= one.far ? best : one),
    undefined,
  )?.code
}
