import { around, type Box } from './geometry.ts'
import { type Matrix, times } from './matrix.ts'
import { pdfLibrary } from './open-pdf.ts'
import { type Edge, pathEdges } from './path-edges.ts'

/** What is drawn on a page: straight edges, shapes of other kinds, and whether there are pictures. */
export interface Strokes {
  readonly edges: readonly Edge[]
  readonly shapes: readonly Box[]
  readonly hasPictures: boolean
}

/** What pdf.js gives of a page's drawing. */
export interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** Beyond this, a page is a drawing, and tables are not looked for among its lines. */
const MOST_EDGES = 40_000
/** Boxes with round corners and arrows have fewer such sides; they hold text as other boxes do. */
const FEWEST_SLANTED = 6

/** Returns what a page's operators draw, in points from the upper left corner of the page. */
export async function pageStrokes(operators: Operators, toPage: Matrix): Promise<Strokes> {
  const { OPS } = await pdfLibrary()
  const pictures: ReadonlySet<number> = new Set([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat,
  ])
  const edges: Edge[] = []
  const shapes: Box[] = []
  let matrix = toPage
  const before: Matrix[] = []
  const onPaths = new Map<number, (given: unknown) => void>([
    [OPS.save, () => before.push(matrix)],
    [OPS.restore, () => (matrix = before.pop() ?? matrix)],
    [OPS.transform, (given) => (matrix = times(matrix, given as Matrix))],
    [
      OPS.paintFormXObjectBegin,
      (given) => {
        before.push(matrix)
        matrix = times(matrix, (given as [Matrix | null])[0] ?? SAME_PLACE)
      },
    ],
    [OPS.paintFormXObjectEnd, () => (matrix = before.pop() ?? matrix)],
    [OPS.constructPath, (given) => addPath(given as PathGiven, matrix, OPS.endPath, edges, shapes)],
  ])
  for (const [i, operator] of operators.fnArray.entries()) onPaths.get(operator)?.(operators.argsArray[i])
  const hasPictures = operators.fnArray.some((operator) => pictures.has(operator))
  return { edges: edges.length > MOST_EDGES ? [] : edges, shapes, hasPictures }
}

const SAME_PLACE: Matrix = [1, 0, 0, 1, 0, 0]

type PathGiven = readonly [by: number, steps: readonly (Float32Array | null)[], bounds: Float32Array | null]

function addPath(given: PathGiven, matrix: Matrix, nothingDrawn: number, edges: Edge[], shapes: Box[]): void {
  const [by, [steps]] = given
  // A path that only clips what comes after is not seen.
  if (by === nothingDrawn || !steps || edges.length > MOST_EDGES) return
  const path = pathEdges(steps, matrix)
  const slanted = path.filter((edge) => edge.isSlanted).length
  if (slanted === 0) edges.push(...path)
  else if (slanted >= FEWEST_SLANTED) shapes.push(boxOf(path))
}

const boxOf = (path: readonly Edge[]): Box =>
  around(
    path.flatMap(({ from, to }) => [from, to].map(([x, y]) => ({ left: x, right: x, top: y, bottom: y }))),
  )
