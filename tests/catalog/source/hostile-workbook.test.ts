import { describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { readFile } from '#catalog/source/read-file.ts'
import { READ_LIMITS, type ReadLimits } from '#catalog/source/read-limits.ts'
import { rawWorkbook, rawZip, type ZipPart } from '#tests/support/raw-zip.ts'

const read = (bytes: Uint8Array, limits: ReadLimits = READ_LIMITS) =>
  readFile({ name: 'ark.xlsx', bytes }, limits)

const CELL = '<c r="A1" t="str"><v>Frist</v></c>'
const sheet = (rows: string) => `<sheetData>${rows}</sheetData>`
const row = (cells: string, number = 1) => `<row r="${number}">${cells}</row>`
const GOOD = rawWorkbook(sheet(row(CELL)))
const changed = (name: string, change: Partial<ZipPart>) =>
  rawZip(GOOD.map((part) => (part.name.endsWith(name) ? { ...part, ...change } : part)))
const blanks = (megabytes: number) => Buffer.alloc(megabytes * 1024 ** 2, ' ')

describe('a workbook that cannot be read', () => {
  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    [
      'is cut off',
      async () => (await writeExcelFile([[{ value: 'a' }]]).toBuffer()).subarray(0, 1500),
      'damaged',
    ],
    ['begins as one only', () => Buffer.from('PK\x03\x04 og så ikke mere'), 'damaged'],
    ['is a document', () => rawZip([{ name: 'word/document.xml', content: '<w/>' }]), 'other-content'],
    [
      'is a packed file of another',
      () => rawZip([{ name: 'ark.xlsx', content: rawZip(GOOD) }]),
      'other-content',
    ],
    ['has its parts locked', () => changed('sheet1.xml', { locked: true }), 'encrypted'],
    ['lacks its sheet', () => rawZip(GOOD.filter((part) => !part.name.endsWith('sheet1.xml'))), 'damaged'],
    ['has nothing in its cells', () => rawZip(rawWorkbook(sheet(row('<c r="A1"/>')))), 'empty'],
    ['is packed without end', () => changed('sheet1.xml', { content: blanks(200) }), 'too-costly'],
    ['says it is larger than it may be', () => changed('sheet1.xml', { says: 4_000_000_000 }), 'too-costly'],
    [
      'says it is smaller than it is',
      () => changed('sheet1.xml', { content: blanks(20), says: 500 }),
      'damaged',
    ],
    [
      'is more parts than a workbook has',
      () => rawZip(Array.from({ length: 9_000 }, (_, i) => ({ name: `xl/${i}.xml`, content: '' }))),
      'unsafe-content',
    ],
    [
      'reaches for another file',
      () =>
        changed('sheet1.xml', {
          content: `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>${sheet(row('<c t="str"><v>&e;</v></c>'))}</worksheet>`,
        }),
      'unsafe-content',
    ],
    [
      'grows by its own words',
      () => changed('sharedStrings.xml', { content: '<!DOCTYPE x [<!ENTITY a "&b;&b;">]><sst/>' }),
      'unsafe-content',
    ],
    [
      'has a cell at the far end',
      () => rawZip(rawWorkbook(sheet(row('<c r="XFD1048576"><v>1</v></c>', 1_048_576)))),
      'too-much-text',
    ],
    [
      'has tags that never end',
      () => changed('sheet1.xml', { content: '<a>'.repeat(1_000_000) }),
      'unsafe-content',
    ],
    [
      'has a long text in each of many cells',
      () =>
        rawZip(
          rawWorkbook(sheet(`<row>${'<c t="s"><v>0</v></c>'.repeat(250)}</row>`.repeat(10)), {
            strings: `<si><t>${'ord '.repeat(4_500)}</t></si>`,
          }),
        ),
      'too-much-text',
    ],
    [
      'has more sheets than are read',
      () => changed('workbook.xml', { content: `<workbook>${'<sheet r:id="r1"/>'.repeat(501)}</workbook>` }),
      'too-many-pages',
    ],
  ])('because it %s is refused', async (_, made, code) => {
    await expect(read(await made())).rejects.toMatchObject({ name: 'UnreadableFileError', code })
  })

  it('because it has more cells than are read is refused', async () => {
    const bytes = rawZip(rawWorkbook(sheet(`<row>${'<c><v>1</v></c>'.repeat(100)}</row>`.repeat(20))))
    await expect(read(bytes, { ...READ_LIMITS, cells: 1_000 })).rejects.toMatchObject({
      code: 'too-much-text',
    })
  })
})

describe('a workbook that says what is not so', () => {
  it.each([
    ['that it has billions of cells', `<dimension ref="A1:XFD1048576"/>${sheet(row(CELL))}`],
    [
      'that all of its rows are one cell',
      `${sheet(row(CELL))}<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>`,
    ],
    ['that a thing is there that is not', sheet(row(`${CELL}<c r="B1" t="s"><v>999999999</v></c>`))],
  ])('%s, is read as what is there', async (_, content) => {
    expect((await read(rawZip(rawWorkbook(content)))).pages).toMatchObject([
      { blocks: [{ rows: [{ line: 1, cells: [{ text: 'Frist' }] }] }] },
    ])
  })
})
