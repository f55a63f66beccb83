import writeExcelFile from 'write-excel-file/node'
import type { Language } from '#domain/language.ts'
import type { ListExport, ListFormat } from '#domain/list-export.ts'
import { csvOf } from './csv.ts'
import { type ListCell, type ListSheet, listSheet } from './list-sheet.ts'

const WIDEST = 48
const NARROWEST = 12

/**
 * Returns a list as a file: a workbook whose days are days and whose words are never formulas, with a second sheet that
 * says whose list it is, when and for whom it was made; or one table for any other program, which says so in its last row.
 */
export async function listFile(
  list: ListExport,
  format: ListFormat,
  language: Language,
): Promise<Buffer | string> {
  const sheet = listSheet(list, language)
  return format === 'csv' ? asTable(sheet) : asWorkbook(sheet)
}

function asTable({ columns, rows, about }: ListSheet): string {
  const [first] = columns
  const said = about.map(({ label, value }) => `${label}: ${value}`).join('. ')
  const cells = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, plain(cell)])),
  )
  return csvOf(
    [...cells, ...(first ? [{ [first.key]: said }] : [])],
    Object.fromEntries(columns.map(({ key, heading }) => [key, heading])),
  )
}

const plain = (cell: ListCell) => (typeof cell === 'object' ? cell.day : cell)

async function asWorkbook({ title, columns, rows, aboutTitle, about }: ListSheet): Promise<Buffer> {
  const heading = (value: string) => ({ value, type: String, fontWeight: 'bold' as const })
  const width = (key: (typeof columns)[number]) => {
    const longest = Math.max(
      ...rows.map((row) => String(plain(row[key.key]) ?? '').length),
      key.heading.length,
    )
    return { width: Math.min(WIDEST, Math.max(NARROWEST, longest + 2)) }
  }
  const list = {
    sheet: title,
    data: [
      columns.map(({ heading: text }) => heading(text)),
      ...rows.map((row) => columns.map(({ key }) => cellOf(row[key]))),
    ],
    columns: columns.map(width),
    stickyRowsCount: 1,
  }
  const known = {
    sheet: aboutTitle,
    data: about.map(({ label, value }) => [heading(label), { value, type: String }]),
    columns: [{ width: 16 }, { width: 80 }],
  }
  return await writeExcelFile([list, known]).toBuffer()
}

function cellOf(cell: ListCell) {
  const top = { alignVertical: 'top' } as const
  if (cell === undefined || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number, ...top }
  if (typeof cell === 'string') return { value: cell, type: String, wrap: cell.length > WIDEST, ...top }
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy', ...top }
}
