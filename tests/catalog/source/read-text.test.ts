import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFile } from '#catalog/source/read-file.ts'
import { READ_LIMITS } from '#catalog/source/read-limits.ts'
import { readSource } from '#catalog/source/read-source.ts'
import type { SourceBlock } from '#catalog/source/source-document.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)
const read = (content: Uint8Array, name = 'møde.txt') => readFile({ name, bytes: content }, READ_LIMITS)
const blocksOf = async (text: string): Promise<readonly SourceBlock[]> =>
  (await read(bytes(text))).pages.flatMap((page) => page.blocks)

const DANISH = 'Frist for tilslutning: 5. december – Tårnby og Ærø får besked, 3×'
/** Windows-1252 has the long dash at 0x96, which latin1 has not. */
const WINDOWS = bytes(DANISH.replace('–', '\x96'), 'latin1')

describe('a text file', () => {
  it.each([
    ['UTF-8', bytes(DANISH)],
    ['UTF-8 with a mark', bytes(`\ufeff${DANISH}`)],
    ['UTF-16', bytes(`\ufeff${DANISH}`, 'utf16le')],
    ['UTF-16 without a mark', bytes(DANISH, 'utf16le')],
    ['UTF-16, the other end first', bytes(`\ufeff${DANISH}`, 'utf16le').swap16()],
    ['Windows-1252', WINDOWS],
  ])('in %s is read as what it says', async (_, content) => {
    const { pages } = await read(content)
    expect(pages).toEqual([{ number: 1, blocks: [{ kind: 'text', lines: [{ line: 1, text: DANISH }] }] }])
  })

  it('is known by its hash and by its name without the path', async () => {
    const { name, kind, hash } = await read(bytes('abc'), 'C:\\Users\\anna\\møde.txt')
    expect({ name, kind, hash }).toEqual({
      name: 'møde.txt',
      kind: 'text',
      hash: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    })
  })

  it('has its pages from form feeds, each with lines of its own; an empty one keeps its number', async () => {
    const { pages } = await read(bytes('Forside\f\f\r\nSAPA\r\nFrist 15/12\r\n\f'))
    expect(pages).toEqual([
      { number: 1, blocks: [{ kind: 'text', lines: [{ line: 1, text: 'Forside' }] }] },
      { number: 2, blocks: [] },
      {
        number: 3,
        blocks: [
          {
            kind: 'text',
            lines: [
              { line: 2, text: 'SAPA' },
              { line: 3, text: 'Frist 15/12' },
            ],
          },
        ],
      },
    ])
  })

  it('has a block of what stands between blank lines', async () => {
    expect(await blocksOf('en\nto\n\n  \ntre')).toEqual([
      {
        kind: 'text',
        lines: [
          { line: 1, text: 'en' },
          { line: 2, text: 'to' },
        ],
      },
      { kind: 'text', lines: [{ line: 5, text: 'tre' }] },
    ])
  })

  it('has a table where lines are divided by tabs, as what is copied from one', async () => {
    expect(await blocksOf('Opgaver\nProjekt\tOpgave\nVALG\tIndsend EAN-nummer\t01.12.2025\nslut')).toEqual([
      { kind: 'text', lines: [{ line: 1, text: 'Opgaver' }] },
      {
        kind: 'table',
        rows: [
          { line: 2, cells: [{ text: 'Projekt' }, { text: 'Opgave' }] },
          { line: 3, cells: [{ text: 'VALG' }, { text: 'Indsend EAN-nummer' }, { text: '01.12.2025' }] },
        ],
      },
      { kind: 'text', lines: [{ line: 4, text: 'slut' }] },
    ])
  })

  it('says the same composed or not, and without what one cannot see', async () => {
    const [block] = await blocksOf('Ta\u030arnby\u00ad Kom\u200bmune\u00a0–\u2009frist')
    expect(block).toEqual({ kind: 'text', lines: [{ line: 1, text: 'Tårnby Kommune – frist' }] })
  })

  it('of any rows of any cells comes back with these rows and cells', async () => {
    const cell = fc.stringMatching(/^[a-zæøå\d.,/:()"–-]{1,12}( [A-ZÆØÅa-z\d]{1,8}){0,2}$/)
    const rows = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }),
      )
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        const [block] = await blocksOf(table.map((row) => row.join('\t')).join('\n'))
        const cells =
          block?.kind === 'table' ? block.rows.map((row) => row.cells.map(({ text }) => text)) : []
        expect(cells).toEqual(table)
      }),
      { numRuns: 50 },
    )
  })
})

describe('a file that cannot be read as text', () => {
  const { charactersOfLine, pages } = READ_LIMITS
  it.each([
    ['is empty', Buffer.alloc(0), 'empty'],
    ['has only blanks', bytes(' \n\t\f\n'), 'empty'],
    ['has bytes that no text has', bytes('a\0bc'), 'other-content'],
    ['is a PDF by content', bytes('%PDF-1.7\n'), 'other-content'],
    ['is packed', bytes('PK\x03\x04'), 'other-content'],
    ['has a line without end', bytes(`${'a '.repeat(charactersOfLine)}!`), 'too-much-text'],
    ['has a thousand pages', bytes('a\f'.repeat(pages * 2)), 'too-many-pages'],
    ['has more lines than anybody reads', bytes('a\n'.repeat(READ_LIMITS.cells + 1)), 'too-much-text'],
    ['has line ends without end', Buffer.alloc(READ_LIMITS.characters + 1, '\n'), 'too-much-text'],
  ])('because it %s is refused', async (_, content, code) => {
    await expect(read(content)).rejects.toMatchObject({ name: 'UnreadableFileError', code })
  })

  it.each([
    ['møde.docx', 'PK\x03\x04', 'unknown-kind'],
    ['møde', 'hej', 'unknown-kind'],
    ['møde.pdf', 'PK\x03\x04', 'other-content'],
    ['møde.pdf', 'hej', 'other-content'],
    ['møde.xlsx', '%PDF-1.7', 'other-content'],
    ['møde.xlsx', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'unknown-kind'],
    [
      'møde.xlsx',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0',
      'encrypted',
    ],
    ['møde.txt', '{\\rtf1', 'other-content'],
  ])('%s, when it begins with %j, is refused as %s', async (name, content, code) => {
    await expect(read(bytes(content, 'latin1'), name)).rejects.toMatchObject({ code })
  })

  it('says in both languages what to do', async () => {
    const refused = await read(bytes('hej'), 'møde.pdf').catch((error) => error)
    expect(refused.words.da).toContain('Giv den den rigtige endelse')
    expect(refused.message).toBe(refused.words.en)
  })
})

describe('reading in a process', () => {
  it('gives what reading here gives', async () => {
    const file = { name: 'møde.txt', bytes: bytes('SAPA\tfrist\nFLIS\t15/12') }
    expect(await readSource(file)).toEqual(await readFile(file, READ_LIMITS))
  })

  it('refuses with the same error', async () => {
    await expect(readSource({ name: 'møde.txt', bytes: bytes(' ') })).rejects.toMatchObject({
      name: 'UnreadableFileError',
      code: 'empty',
    })
  })

  it.each([
    ['time', { milliseconds: 0 }],
    ['memory', { memoryMegabytes: 5 }],
  ])('is ended when it takes more %s than is allowed', async (_, tighter) => {
    const file = { name: 'møde.txt', bytes: bytes('a\n'.repeat(150_000)) }
    await expect(readSource(file, { ...READ_LIMITS, ...tighter })).rejects.toMatchObject({
      code: 'too-costly',
    })
  })

  it('refuses a file that is too large before it is copied', async () => {
    const file = { name: 'møde.txt', bytes: bytes('for stor') }
    await expect(readSource(file, { ...READ_LIMITS, bytes: 4 })).rejects.toMatchObject({ code: 'too-large' })
  })
})
