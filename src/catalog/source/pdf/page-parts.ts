import type { PDFPageProxy } from 'pdfjs-dist'
import { drawingsOf } from './drawings.ts'
import { around, type PageParts } from './geometry.ts'
import { looseBoxes } from './loose-boxes.ts'
import { type Matrix, moved } from './matrix.ts'
import { pageRules } from './page-rules.ts'
import { pageStrokes } from './page-strokes.ts'
import { type LinkArea, pageWords, type TextItem } from './page-words.ts'

/** Returns the words, lines and links of a page with their places, as it is looked at: turned, if it says so. */
export async function pageParts(page: PDFPageProxy): Promise<PageParts> {
  const { transform, width, height } = page.getViewport({ scale: 1 })
  const toPage = transform as unknown as Matrix
  const { items } = await page.getTextContent()
  const strokes = await pageStrokes(await page.getOperatorList(), toPage)
  const { loose, edges } = looseBoxes(strokes.boxes, strokes.edges)
  const texts = items.filter((item): item is TextItem => 'str' in item)
  return {
    number: page.pageNumber,
    width,
    height,
    ...pageWords(texts, toPage, linkAreas(await page.getAnnotations(), toPage)),
    rules: pageRules(edges),
    boxes: loose,
    drawings: drawingsOf(strokes.shapes, width, height),
    hasPictures: strokes.hasPictures,
  }
}

/** Addresses that only a program could follow, or that lead into the file itself, are no links. */
const FOLLOWED = /^(?:https?|mailto):/i

function linkAreas(annotations: readonly unknown[], toPage: Matrix): readonly LinkArea[] {
  const areas: LinkArea[] = []
  for (const annotation of annotations as readonly { url?: string; rect?: readonly number[] }[]) {
    const { url, rect } = annotation
    if (url === undefined || !FOLLOWED.test(url) || rect?.length !== 4) continue
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect
    const corners = [moved(toPage, x1, y1), moved(toPage, x2, y2)]
    const points = corners.map(([x, y]) => ({ left: x, right: x, top: y, bottom: y }))
    areas.push({ ...around(points), url })
  }
  return areas
}
