import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { readFile } from '#catalog/source/read-file.ts'
import { READ_LIMITS } from '#catalog/source/read-limits.ts'
import type { SourceDocument } from '#catalog/source/source-document.ts'
import { rawWorkbook, rawZip } from '#tests/support/raw-zip.ts'

const read = (bytes: Uint8Array) => readFile({ name: 'ark.xlsx', bytes }, READ_LIMITS)
const rowsOf = ({ pages }: SourceDocument) =>
  pages.flatMap((page) => page.blocks).flatMap((block) => (block.kind === 'table' ? block.rows : []))
const textsOf = (document: SourceDocument) =>
  rowsOf(document).map((row) => row.cells.map((cell) => cell.text))
const said = async (sheet: string, other?: Parameters<typeof rawWorkbook>[1]) =>
  read(rawZip(rawWorkbook(sheet, other)))
const data = (cells: string) => `<sheetData><row r="1">${cells}</row></sheetData>`

describe('a workbook', () => {
  it('has its sheets as pages, with rows where they stand, days as YYYY-MM-DD and codes with their zeros', async () => {
    const bytes = await writeExcelFile([
      {
        sheet: 'Opgaver',
        data: [
          [{ value: 'Projekt' }, { value: 'Frist' }, { value: 'Kommune' }, { value: 'Antal' }],
          [null, null, null, null],
          [
            { value: 'SAPA  –\nforskud' },
            { value: new Date(Date.UTC(2025, 11, 5)), type: Date, format: 'dd-mm-yyyy' },
            { value: 751, format: '0000' },
            { value: 0.1 + 0.2 },
          ],
        ],
      },
      {
        sheet: 'Møder',
        data: [[{ value: new Date(Date.UTC(2026, 0, 8, 9, 30)), type: Date, format: 'd/m/yy h:mm' }]],
      },
    ]).toBuffer()
    expect(await read(bytes)).toMatchObject({
      kind: 'sheet',
      pages: [
        {
          number: 1,
          name: 'Opgaver',
          blocks: [
            {
              kind: 'table',
              rows: [
                {
                  line: 1,
                  cells: [{ text: 'Projekt' }, { text: 'Frist' }, { text: 'Kommune' }, { text: 'Antal' }],
                },
                {
                  line: 3,
                  cells: [
                    { text: 'SAPA – forskud' },
                    { text: '2025-12-05' },
                    { text: '0751' },
                    { text: '0.3' },
                  ],
                },
              ],
            },
          ],
        },
        {
          number: 2,
          name: 'Møder',
          blocks: [{ rows: [{ line: 1, cells: [{ text: '2026-01-08 09:30' }] }] }],
        },
      ],
    })
  })

  it.each([
    [1, '', '1900-01-01'],
    [59, '', '1900-02-28'],
    [61, '', '1900-03-01'],
    [45_996, '', '2025-12-05'],
    [44_534, '<workbookPr date1904="1"/>', '2025-12-05'],
    [45_996.395833333336, '', '2025-12-05'],
    [-5, '', '-5'],
    [3_000_000, '', '3000000'],
  ])('has the day %d, %j as %s', async (number, workbook, text) => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
    expect(textsOf(await said(data(`<c r="A1" s="1"><v>${number}</v></c>`), { workbook, styles }))).toEqual([
      [text],
    ])
  })

  it.each([
    ['[$-406]d. mmmm yyyy;@', '2025-12-05'],
    ['"uge" 0', '45996.5'],
    ['[Red]0.0', '45996.5'],
    ['hh:mm', '2025-12-05 12:00'],
    ['dd-mm-yy hh:mm', '2025-12-05 12:00'],
    ['mmm-yy', 'dec-25'],
    ['yyyy', '2025'],
  ])('tells a day by the format %j', async (code, text) => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`
    const document = await said(data('<c r="A1" s="0"><v>45996.5</v></c>'), { styles })
    expect(textsOf(document)).toEqual([[text]])
  })

  it('has texts of every kind, and formulas by their last value; one without is noted, not run', async () => {
    const strings =
      '<si><t>delt</t></si><si><r><t>i </t></r><r><t>dele&amp;_x000D_</t></r><rPh><t></t></rPh></si>'
    const document = await said(
      data(
        '<c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>her</t></is></c><c r="C1"><f>1+1</f><v>2</v></c><c r="D1"><f>HYPERLINK("http://x")</f></c><c r="E1" t="str"><f>""</f><v></v></c><c r="F1" t="b"><v>1</v></c><c r="G1" t="e"><v>#N/A</v></c>',
      ),
      { strings },
    )
    expect(textsOf(document)).toEqual([['i dele&', 'her', '2', '', '', 'SAND', '#N/A']])
    expect(document.notes).toEqual([{ code: 'formula-without-value', page: 1, line: 1, name: 'D1' }])
  })

  it('says of each row what a cell over several of them says', async () => {
    const document = await said(
      '<sheetData><row r="2"><c r="A2" t="str"><v>SAPA</v></c><c r="B2"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
    )
    expect(textsOf(document)).toEqual([
      ['SAPA', '1'],
      ['SAPA', '2'],
    ])
  })

  it('keeps links on their cells, and reads hidden sheets with a note', async () => {
    const target = 'https://klik.kombit.dk/?a=1&amp;b=2'
    const parts = rawWorkbook(
      `${data('<c r="A1" t="str"><v>tilmelding</v></c><c r="B1" t="str"><v>lokal</v></c>')}<hyperlinks><hyperlink ref="A1" r:id="l1"/><hyperlink ref="B1" r:id="l2"/></hyperlinks>`,
    ).map((part) => ({
      ...part,
      content: String(part.content).replace('sheetId="1"', 'sheetId="1" state="hidden"'),
    }))
    const links = {
      name: 'xl/worksheets/_rels/sheet1.xml.rels',
      content: `<Relationships><Relationship Id="l1" Type="x/hyperlink" Target="${target}" TargetMode="External"/><Relationship Id="l2" Type="x/hyperlink" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`,
    }
    const document = await read(rawZip([...parts, links]))
    expect(rowsOf(document)[0]?.cells).toEqual([
      { text: 'tilmelding', links: ['https://klik.kombit.dk/?a=1&b=2'] },
      { text: 'lokal' },
    ])
    expect(document.notes).toEqual([{ code: 'hidden-sheet', page: 1, name: 'Ark1' }])
  })

  it('of any rows of any cells comes back with these rows and cells', async () => {
    const cell = fc
      .stringMatching(/^[a-zæøåÆ\d.,;/:()"'&<>–-]{1,12}( [A-ZÆØÅa-z\d]{1,8}){0,2}$/)
      // The library that writes loses texts which are names of what every object has.
      .filter((text) => !(text in {}))
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        const bytes = await writeExcelFile(
          table.map((row) => row.map((value) => ({ value, type: String }))),
        ).toBuffer()
        expect(textsOf(await read(bytes))).toEqual(table)
      }),
      { numRuns: 25 },
    )
  })
})
