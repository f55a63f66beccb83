/** A table of a slide. */
export interface DrawnTable {
  /** How wide the columns are to each other. */
  readonly widths: readonly number[]
  /** The first row is the header. */
  readonly rows: readonly (readonly DrawnCell[])[]
  /** Which lines are drawn: around each cell (as usual), below each row, or none. */
  readonly rules?: 'cells' | 'rows' | 'none'
  /** Where a cell that is less high than its row stands in it. */
  readonly stand?: 'top' | 'middle'
  /** That it goes on on the next page without its header. */
  readonly headerOnce?: boolean
}

type DrawnCell = string | { readonly text: string; readonly link: string }

export const LEFT = 40
export const WIDTH = 880
export const MARGIN = 32
const BOTTOM = 490
const PADDING = 5
const SIZE = 11

const wordsOf = (cell: DrawnCell) => (typeof cell === 'string' ? cell : cell.text)

/** Draws a table from `top`, on new pages where one is full; returns where it ends. */
export function drawTable(
  pdf: PDFKit.PDFDocument,
  table: DrawnTable,
  top: number,
  newPage: () => number,
): number {
  const whole = table.widths.reduce((a, b) => a + b, 0)
  const widths = table.widths.map((one) => (one / whole) * WIDTH)
  const { rows, headerOnce = false } = table
  let y = top
  for (const [i, row] of rows.entries()) {
    if (y + heightOf(pdf, row, widths, i === 0) > BOTTOM) {
      y = newPage()
      const [header] = rows
      if (header && !headerOnce) y = drawRow(pdf, table, header, widths, y, true)
    }
    y = drawRow(pdf, table, row, widths, y, i === 0)
  }
  return y + 16
}

function heightOf(
  pdf: PDFKit.PDFDocument,
  row: readonly DrawnCell[],
  widths: readonly number[],
  header: boolean,
): number {
  pdf.font(header ? 'bold' : 'regular').fontSize(SIZE)
  const heights = row.map((cell, i) =>
    pdf.heightOfString(wordsOf(cell) || ' ', { width: (widths[i] ?? 0) - 2 * PADDING }),
  )
  return Math.max(...heights) + 2 * PADDING
}

function drawRow(
  pdf: PDFKit.PDFDocument,
  { rules = 'cells', stand = 'top' }: DrawnTable,
  row: readonly DrawnCell[],
  widths: readonly number[],
  y: number,
  header: boolean,
): number {
  const height = heightOf(pdf, row, widths, header)
  let x = LEFT
  for (const [i, cell] of row.entries()) {
    const width = widths[i] ?? 0
    const inner = { width: width - 2 * PADDING, link: typeof cell === 'string' ? null : cell.link }
    const spare = height - 2 * PADDING - pdf.heightOfString(wordsOf(cell) || ' ', inner)
    if (rules === 'cells') pdf.lineWidth(0.7).rect(x, y, width, height).stroke()
    if (rules === 'rows')
      pdf
        .lineWidth(0.7)
        .moveTo(x, y + height)
        .lineTo(x + width, y + height)
        .stroke()
    const down = PADDING + (stand === 'middle' ? spare / 2 : 0)
    if (wordsOf(cell) !== '') pdf.text(wordsOf(cell), x + PADDING, y + down, inner)
    x += width
  }
  return y + height
}
