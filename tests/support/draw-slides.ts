import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import { drawMap } from '#tests/support/draw-map.ts'
import { type DrawnTable, drawTable, LEFT, MARGIN, WIDTH } from '#tests/support/draw-table.ts'

/** A slide of a meeting's material. What it holds stands below each other, in the order of these fields. */
export interface DrawnSlide {
  readonly heading: string
  /** Paragraphs; those with a link are linked as a whole. */
  readonly text?: readonly (string | { readonly text: string; readonly link: string })[]
  /** Goes on on further pages where it does not fit, with its first row again. */
  readonly table?: DrawnTable
  /** A remark in a box that is laid over the table, in the row that is counted from 1 after the header. */
  readonly callout?: { readonly text: string; readonly row: number; readonly shape: 'box' | 'bubble' }
  /** Names in columns, to be read down one column after the other. */
  readonly list?: { readonly names: readonly string[]; readonly columns: number }
  /** The names of places on a map to the right of everything else. */
  readonly map?: readonly string[]
  readonly footer?: string
}

const SIZE: [number, number] = [960, 540]
const FONT = '@expo-google-fonts/source-sans-3'
const REGULAR = fileURLToPath(import.meta.resolve(`${FONT}/400Regular/SourceSans3_400Regular.ttf`))
const BOLD = fileURLToPath(import.meta.resolve(`${FONT}/600SemiBold/SourceSans3_600SemiBold.ttf`))
const FOOTER_AT = 505
/** A list with a map beside it has the left of the page. */
const BESIDE_MAP = 560

/** Returns slides as a PDF with a text layer, as presentations are saved: one page a slide, more for a long table. */
export async function drawSlides(slides: readonly DrawnSlide[]): Promise<Buffer> {
  const pdf = new PDFDocument({ size: SIZE, margin: 0, autoFirstPage: false })
  pdf.registerFont('regular', REGULAR)
  pdf.registerFont('bold', BOLD)
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => pdf.on('end', resolve))
  let page = 0
  for (const slide of slides) {
    const newPage = (): number => {
      pdf.addPage()
      page++
      if (slide.footer !== undefined) drawFooter(pdf, slide.footer, page)
      pdf.font('bold').fontSize(24).text(slide.heading, LEFT, MARGIN, { width: WIDTH })
      return pdf.y + 14
    }
    drawSlide(pdf, slide, newPage)
  }
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}

function drawSlide(pdf: PDFKit.PDFDocument, slide: DrawnSlide, newPage: () => number): void {
  const { text = [], table, callout, list, map } = slide
  let y = newPage()
  for (const paragraph of text) {
    const { text: words, link } = typeof paragraph === 'string' ? { text: paragraph, link: null } : paragraph
    pdf
      .font('regular')
      .fontSize(14)
      .text(words, LEFT, y, { width: map ? BESIDE_MAP : WIDTH, link })
    y = pdf.y + 12
  }
  if (map) drawMap(pdf, map)
  const top = y
  if (table) y = drawTable(pdf, table, y, newPage)
  if (callout) drawCallout(pdf, callout, top)
  if (list) drawList(pdf, list, y, map ? BESIDE_MAP : WIDTH)
}

function drawCallout(
  pdf: PDFKit.PDFDocument,
  { text, row, shape }: NonNullable<DrawnSlide['callout']>,
  top: number,
): void {
  const [x, y, width, height] = [LEFT + 420, top + 26 + row * 24, 150, 34]
  if (shape === 'box') pdf.rect(x, y, width, height)
  else
    pdf
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineTo(x + width, y + height)
      .lineTo(x + 60, y + height)
      .lineTo(x + 40, y + height + 12)
      .lineTo(x + 30, y + height)
      .lineTo(x, y + height)
      .closePath()
  pdf.fillAndStroke('#ffffcc', '#000000').fillColor('black')
  pdf
    .font('regular')
    .fontSize(9)
    .text(text, x + 5, y + 5, { width: width - 10 })
}

function drawFooter(pdf: PDFKit.PDFDocument, footer: string, page: number): void {
  pdf.font('regular').fontSize(9)
  pdf.text(footer, LEFT, FOOTER_AT, { lineBreak: false })
  pdf.text(String(page), LEFT + WIDTH - 20, FOOTER_AT, { lineBreak: false })
}

function drawList(
  pdf: PDFKit.PDFDocument,
  { names, columns }: { readonly names: readonly string[]; readonly columns: number },
  top: number,
  width: number,
): void {
  const each = Math.ceil(names.length / columns)
  pdf.font('regular').fontSize(11)
  for (const [i, name] of names.entries())
    pdf.text(name, LEFT + (Math.floor(i / each) * width) / columns, top + (i % each) * 14.5, {
      lineBreak: false,
    })
}
