import type { Sheet } from '../sheet.ts'
import type { Fonts } from './fonts.ts'
import { openPaper, type Paper } from './paper.ts'
import { PAGE, RULE, STYLES } from './style.ts'
import { writeFacts, writeHeading, writeTable, writeText } from './write-parts.ts'

/** The widths of the columns of a table, by how many there are. */
const SHARES: Readonly<Record<number, readonly number[]>> = {
  4: [0.2, 0.42, 0.18, 0.2],
  5: [0.08, 0.22, 0.24, 0.22, 0.24],
}

/** Returns a document as PDF: A4, tagged, the same bytes for the same sheet and moment. */
export async function sheetPdf(sheet: Sheet, made: Date, fonts: Fonts): Promise<Buffer> {
  const about = {
    title: `${sheet.kind}: ${sheet.title}`,
    language: sheet.language === 'da' ? 'da-DK' : 'en-GB',
    made,
  }
  const paper = openPaper(about, fonts)
  writeText(paper, 'P', sheet.kind.toUpperCase(), STYLES.kind)
  writeText(paper, 'H1', sheet.title, STYLES.title)
  paper.y += 10
  paper.rule(paper.y, RULE, 0.5)
  writeFacts(paper, sheet.facts)
  for (const table of sheet.tables) writeTable(paper, table, SHARES[table.columns.length] ?? [1])
  const { heading, note, facts } = sheet.verification
  writeHeading(paper, heading)
  writeText(paper, 'P', note, STYLES.note)
  paper.y += 4
  if (facts.length > 0) writeFacts(paper, facts, STYLES.code)
  return paper.finish((page, of) => writeFoot(paper, sheet, page, of))
}

function writeFoot(paper: Paper, sheet: Sheet, page: number, of: number): void {
  const style = STYLES.footer
  const y = paper.bottom + (PAGE.bottom - PAGE.footer)
  paper.rule(y - 6, RULE, 0.5)
  const number = `${sheet.page.page} ${page} ${sheet.page.of} ${of}`
  const [made = ''] = paper.wrap(sheet.made, paper.width * 0.8, style)
  paper.line(made, { x: paper.left, y }, style)
  paper.line(number, { x: paper.left + paper.width - paper.doc.widthOfString(number), y }, style)
}
