import { stringify } from 'csv-stringify/sync'
import writeExcelFile from 'write-excel-file/node'
import { GUIDE_SHEET, TEMPLATE_SHEETS } from './template-sheets.ts'

/** The kinds of file that the template is written as. */
export type TemplateFormat = 'xlsx' | 'csv'

/** Returns the template for material that is typed by hand: headings above empty rows, as the reader knows them. */
export async function writeTemplate(format: TemplateFormat): Promise<Buffer> {
  return format === 'csv' ? Buffer.from(asTable()) : asWorkbook()
}

async function asWorkbook(): Promise<Buffer> {
  const sheets = TEMPLATE_SHEETS.map(({ name, columns }) => ({
    sheet: name,
    data: [columns.map(({ header }) => heading(header))],
    columns: columns.map(({ header }) => ({ width: header.length + 10 })),
    stickyRowsCount: 1,
  }))
  return await writeExcelFile([guide(), ...sheets]).toBuffer()
}

const heading = (value: string) => ({
  value,
  type: String,
  fontWeight: 'bold' as const,
  backgroundColor: '#dde7f0',
})
const words = (value: string) => ({ value, type: String, wrap: true, alignVertical: 'top' as const })

function guide() {
  const rows = TEMPLATE_SHEETS.flatMap(({ name, about, columns }) => [
    [words(name), words(''), words(about)],
    ...columns.map(({ header, explained }) => [words(name), words(header), words(explained)]),
  ])
  return {
    sheet: GUIDE_SHEET,
    data: [['Ark', 'Kolonne', 'Hvad der skrives'].map(heading), ...rows],
    columns: [{ width: 12 }, { width: 20 }, { width: 88 }],
    stickyRowsCount: 1,
  }
}

/** One table for all kinds: a row says by its type what it is, and leaves the columns of other kinds empty. */
function asTable(): string {
  const own = TEMPLATE_SHEETS.flatMap(({ columns }) => columns.map(({ header }) => header))
  const titles = new Set(TEMPLATE_SHEETS.map(({ type }) => type))
  const headers = [...new Set(['Type', ...own.map((header) => (titles.has(header) ? 'Titel' : header))])]
  return stringify([headers], { bom: true, delimiter: ';', record_delimiter: 'windows' })
}
