import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFile } from '#catalog/source/read-file.ts'
import { READ_LIMITS } from '#catalog/source/read-limits.ts'

const rowsOf = async (content: string | Buffer) => {
  const { kind, pages } = await readFile({ name: 'klik.csv', bytes: Buffer.from(content) }, READ_LIMITS)
  expect(kind).toBe('sheet')
  return pages.flatMap((page) => page.blocks).flatMap((block) => (block.kind === 'table' ? block.rows : []))
}
const textsOf = async (content: string | Buffer) =>
  (await rowsOf(content)).map((row) => row.cells.map((cell) => cell.text))

describe('a file of separated values', () => {
  it.each([';', ',', '\t'])('is divided by %j where its lines agree on that', async (separator) => {
    const text = [
      ['Projekt', 'Opgave', 'Frist'],
      ['SAPA', 'Opret aftale', '15/12'],
      ['VALG', '"Husk: a;b,c\td"', ''],
    ]
    expect(await textsOf(text.map((row) => row.join(separator)).join('\r\n'))).toEqual([
      ['Projekt', 'Opgave', 'Frist'],
      ['SAPA', 'Opret aftale', '15/12'],
      ['VALG', 'Husk: a;b,c d', ''],
    ])
  })

  it('is divided by what it says, as for Excel', async () => {
    expect(await textsOf('sep=,\na,b;c;d\ne,f;g;h')).toEqual([
      ['a', 'b;c;d'],
      ['e', 'f;g;h'],
    ])
  })

  it('counts lines as an editor does, and leaves out empty ones', async () => {
    const rows = await rowsOf('a;b\n\n"to\nlinjer";c\n;\nd;e\n')
    expect(rows.map(({ line, cells }) => [line, cells[0]?.text])).toEqual([
      [1, 'a'],
      [3, 'to linjer'],
      [6, 'd'],
    ])
  })

  it('is read in Windows-1252 as in UTF-8, with rows of different lengths and stray quotes', async () => {
    expect(await textsOf(Buffer.from('Tårnby;1;2\nÆrø\nen "lille" by;3', 'latin1'))).toEqual([
      ['Tårnby', '1', '2'],
      ['Ærø'],
      ['en "lille" by', '3'],
    ])
  })

  it.each([
    ['a quote that never ends', `a;"${'b'.repeat(READ_LIMITS.charactersOfLine * 5)}`, 'too-much-text'],
    ['a cell without end', `a;${'b '.repeat(READ_LIMITS.charactersOfLine)}`, 'too-much-text'],
    ['more cells than anybody reads', `${';'.repeat(1_000)}\n`.repeat(300), 'too-much-text'],
    ['nothing in its cells', ';;;\n;;;', 'empty'],
  ])('with %s is refused', async (_, content, code) => {
    await expect(textsOf(content)).rejects.toMatchObject({ name: 'UnreadableFileError', code })
  })

  it('of any rows of any cells comes back with these rows and cells', async () => {
    const cell = fc.stringMatching(/^[a-zæøåÆ\d.,;/:()"'&<>–-]{1,12}( [A-ZÆØÅa-z\d]{1,8}){0,2}$/)
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 6 })
    const delimiter = fc.constantFrom(';', '\t')
    await fc.assert(
      fc.asyncProperty(rows, delimiter, async (table, separator) => {
        const text = stringify(table as string[][], { delimiter: separator, quoted: true })
        expect(await textsOf(text)).toEqual(table)
      }),
      { numRuns: 50 },
    )
  })
})
