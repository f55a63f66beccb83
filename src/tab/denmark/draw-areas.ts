import { type Point, readPath } from './read-path.ts'
import { areaOf, middleOf, simplifyRing } from './simplify-ring.ts'

/** One municipality on the map: its four-digit code, its outline, and the point that it is looked for at. */
export interface MapArea {
  readonly code: string
  readonly d: string
  readonly x: number
  readonly y: number
}

/** The map: how large it is, and all that is on it. */
export interface MapOfDenmark {
  readonly width: number
  readonly height: number
  readonly areas: readonly MapArea[]
}

/** The source: outlines with three-digit codes, on a sheet of its own size. */
export interface SourceMap {
  readonly width: number
  readonly height: number
  readonly areas: readonly { readonly code: string; readonly d: string }[]
}

/** The map's width; its height follows. Outlines are written in whole tenths. */
const WIDTH = 1000
/** An islet below this area is left out, unless it is all that there is. */
const SMALLEST = 12
const COARSEST = 1
const FINEST = 0.25

/** Returns the source's outlines, as small as the eye allows: a thousand wide, with the points that can be told apart. */
export function drawAreas({ width, height, areas }: SourceMap): MapOfDenmark {
  const scale = WIDTH / width
  return {
    width: WIDTH,
    height: Math.round(height * scale),
    areas: areas.map(({ code, d }) => drawArea(code.padStart(4, '0'), readPath(d), scale)),
  }
}

function drawArea(code: string, source: readonly (readonly Point[])[], scale: number): MapArea {
  const rings = source
    .map((ring) => ring.map(([x, y]): Point => [x * scale, y * scale]))
    .sort((a, b) => areaOf(b) - areaOf(a))
  const [largest = []] = rings
  // A small municipality among small ones needs its corners.
  const tolerance = Math.min(COARSEST, Math.max(FINEST, Math.sqrt(areaOf(largest)) / 60))
  const kept = rings.filter((ring, i) => i === 0 || areaOf(ring) >= SMALLEST)
  const [x, y] = middleOf(largest)
  return {
    code,
    d: kept.map((ring) => writeRing(simplifyRing(ring, tolerance))).join(''),
    x: Math.round(x),
    y: Math.round(y),
  }
}

/** Tenths, each point as seen from the one before: what was rounded off is not carried on. */
function writeRing(ring: readonly Point[]): string {
  const tenths = ring.map(([x, y]): Point => [Math.round(x * 10), Math.round(y * 10)])
  const steps = tenths.flatMap((point, i) => {
    const before = tenths[i - 1]
    if (!before) return [`M${point[0] / 10} ${point[1] / 10}l`]
    const [dx, dy] = [point[0] - before[0], point[1] - before[1]]
    return dx === 0 && dy === 0 ? [] : [`${dx / 10} ${dy / 10} `]
  })
  return `${steps.join('').trim()}Z`
}
