import { describe, expect, it } from 'vitest'
import { readFile } from '#catalog/source/read-file.ts'
import { READ_LIMITS } from '#catalog/source/read-limits.ts'
import { GUIDE_SHEET, TEMPLATE_SHEETS } from '#catalog/template/template-sheets.ts'
import { writeTemplate } from '#catalog/template/write-template.ts'

const read = async (format: 'xlsx' | 'csv') =>
  readFile({ name: `skabelon.${format}`, bytes: await writeTemplate(format) }, READ_LIMITS)

describe('the template', () => {
  it('as a workbook is read back as its sheets with their headings, and a guide that explains each of them', async () => {
    const { pages } = await read('xlsx')
    const rows = pages.map(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])),
    )
    const texts = rows.map((sheet) => sheet.map((row) => row.cells.map((cell) => cell.text)))
    expect(pages.map((page) => page.name)).toEqual([
      GUIDE_SHEET,
      ...TEMPLATE_SHEETS.map((sheet) => sheet.name),
    ])
    expect(texts.slice(1)).toEqual(
      TEMPLATE_SHEETS.map((sheet) => [sheet.columns.map((column) => column.header)]),
    )
    for (const { name, columns } of TEMPLATE_SHEETS)
      for (const { header } of columns)
        expect(
          texts[0]?.filter(([sheet, column, words]) => sheet === name && column === header && words),
        ).toHaveLength(1)
  })

  it('as a table has each heading once, with what kind a row is before all others', async () => {
    const { pages } = await read('csv')
    const [block] = pages[0]?.blocks ?? []
    const headers = block?.kind === 'table' ? block.rows[0]?.cells.map((cell) => cell.text) : []
    expect(headers?.slice(0, 3)).toEqual(['Type', 'Løsning', 'Titel'])
    expect(new Set(headers).size).toBe(headers?.length)
    expect(headers).toContain('Tilmelding senest')
  })
})
