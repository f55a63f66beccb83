import { around, type Box } from './geometry.ts'
import { type Matrix, times } from './matrix.ts'
import { pdfLibrary } from './open-pdf.ts'
import { type Edge, pathEdges } from './path-edges.ts'

/** What is drawn on a page, and whether there are pictures. */
export interface Strokes {
  /** The sides of what goes across and down alone. */
  readonly edges: readonly Edge[]
  /** What has many slanted sides, as on maps. */
  readonly shapes: readonly Box[]
  /** What is filled and may hold text: boxes, with corners round or not, and speech bubbles. */
  readonly boxes: readonly FilledBox[]
  readonly hasPictures: boolean
}

export interface FilledBox {
  readonly box: Box
  /** Its sides, where these are among the edges. */
  readonly edges: readonly Edge[]
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
  const strokes = { edges: [] as Edge[], shapes: [] as Box[], boxes: [] as FilledBox[] }
  const filling: ReadonlySet<number> = new Set([
    OPS.fill,
    OPS.eoFill,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ])
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
    [
      OPS.constructPath,
      (given) => {
        const [by, [steps]] = given as PathGiven
        // A path that only clips what comes after is not seen.
        if (steps && by !== OPS.endPath) addPath(pathEdges(steps, matrix), filling.has(by), strokes)
      },
    ],
  ])
  for (const [i, operator] of operators.fnArray.entries()) onPaths.get(operator)?.(operators.argsArray[i])
  const hasPictures = operators.fnArray.some((operator) => pictures.has(operator))
  return { ...strokes, edges: strokes.edges.length > MOST_EDGES ? [] : strokes.edges, hasPictures }
}

const SAME_PLACE: Matrix = [1, 0, 0, 1, 0, 0]

type PathGiven = readonly [by: number, steps: readonly (Float32Array | null)[], bounds: Float32Array | null]

function addPath(
  path: readonly Edge[],
  isFilled: boolean,
  { edges, shapes, boxes }: { edges: Edge[]; shapes: Box[]; boxes: FilledBox[] },
): void {
  if (path.length === 0 || edges.length > MOST_EDGES) return
  const slanted = path.filter((edge) => edge.isSlanted).length
  if (slanted === 0) edges.push(...path)
  if (slanted >= FEWEST_SLANTED) shapes.push(boxOf(path))
  else if (isFilled) boxes.push({ box: boxOf(path), edges: slanted === 0 ? path : [] })
}

const boxOf = (path: readonly Edge[]): Box =>
  around(
    path.flatMap(({ from, to }) => [from, to].map(([x, y]) => ({ left: x, right: x, top: y, bottom: y }))),
  )
