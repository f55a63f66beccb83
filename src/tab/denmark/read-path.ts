/** A point of a map: `[x, y]`, y downwards. */
export type Point = readonly [number, number]

/** How many straight pieces a curve becomes: the map is drawn a tenth as large as its source. */
const PIECES = 4

/** The rings so far, and where the pen is. */
interface Pen {
  readonly rings: Point[][]
  at: Point
}

const COMMANDS: Readonly<Record<string, (pen: Pen, pairs: readonly Point[]) => void>> = {
  M: (pen, [first]) => begin(pen, first ?? pen.at),
  m: (pen, [first, ...rest]) => {
    begin(pen, moved(pen.at, first ?? [0, 0]))
    for (const by of rest) draw(pen, moved(pen.at, by))
  },
  l: (pen, pairs) => {
    for (const by of pairs) draw(pen, moved(pen.at, by))
  },
  c: (pen, pairs) => {
    for (let i = 0; i + 2 < pairs.length; i += 3) curve(pen, pairs.slice(i, i + 3))
  },
  Z: (pen) => {
    pen.at = pen.rings.at(-1)?.[0] ?? pen.at
  },
}

/**
 * Returns the rings of a path, each a closed line of points, with its curves made straight. Throws Error for a command
 * other than M, m, l, c and Z, which would be drawn wrong.
 */
export function readPath(d: string): Point[][] {
  const pen: Pen = { rings: [], at: [0, 0] }
  for (const [, command = '', text = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const obey = COMMANDS[command]
    if (!obey) throw new Error(`the path has a command that the map cannot draw: ${command}`)
    obey(pen, pairsOf([...text.matchAll(/-?\d*\.?\d+/g)].map(([n]) => Number(n))))
  }
  return pen.rings
}

function pairsOf(numbers: readonly number[]): Point[] {
  const pairs: Point[] = []
  for (let i = 0; i + 1 < numbers.length; i += 2) pairs.push([numbers[i] ?? 0, numbers[i + 1] ?? 0])
  return pairs
}

function begin(pen: Pen, at: Point): void {
  pen.rings.push([at])
  pen.at = at
}

function draw(pen: Pen, to: Point): void {
  pen.rings.at(-1)?.push(to)
  pen.at = to
}

function curve(pen: Pen, steps: readonly Point[]): void {
  const from = pen.at
  const [c1, c2, to] = steps.map((by) => moved(from, by))
  if (c1 && c2 && to) for (let n = 1; n <= PIECES; n++) draw(pen, onCurve([from, c1, c2, to], n / PIECES))
}

const moved = ([x, y]: Point, [dx, dy]: Point): Point => [x + dx, y + dy]

function onCurve([a, b, c, d]: readonly [Point, Point, Point, Point], t: number): Point {
  const s = 1 - t
  const [wa, wb, wc, wd] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
  return [wa * a[0] + wb * b[0] + wc * c[0] + wd * d[0], wa * a[1] + wb * b[1] + wc * c[1] + wd * d[1]]
}
