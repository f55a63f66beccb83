import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFile } from '#catalog/source/read-file.ts'
import { READ_LIMITS } from '#catalog/source/read-limits.ts'
import type { SourceBlock, SourceCell, SourceDocument } from '#catalog/source/source-document.ts'
import { type DrawnSlide, drawSlides } from '#tests/support/draw-slides.ts'
import type { DrawnTable } from '#tests/support/draw-table.ts'

const FOOTER = 'KOMBIT programledermøde 5. december 2025'
const read = async (slides: readonly DrawnSlide[]): Promise<SourceDocument> =>
  readFile({ name: 'møde.pdf', bytes: await drawSlides(slides) }, READ_LIMITS)
type Said = readonly (string | readonly string[])[]
const textsOf = (block: SourceBlock): Said =>
  block.kind === 'text'
    ? block.lines.map((line) => line.text)
    : block.rows.map((row) => row.cells.map((cell) => cell.text))
const saidBy = ({ pages }: SourceDocument) =>
  pages.map((page) => page.blocks.filter((block) => block.kind === 'table' || !block.role).map(textsOf))

const HEADER = ['Projekt', 'KLIK-opgave', 'Startdato', 'Slutdato']
const LONG =
  'Arbejdstitel: Opret og underskriv aftale for visning af personkontroloplysning (datapakke 1), som ellers står på flere linjer i cellen'
const ROWS = [
  HEADER,
  ['VALG', 'Indsend EAN-nummer til fakturering', '27.10.2025', '01.12.2025'],
  ['SAPA', LONG, 'Primo dec', 'Medio/ultimo dec'],
  ['', '(Rolle 4) Sikr telefonnumre på roller i KLIK', '06.11.2025', ''],
  [
    'Fællesoffentlig-styregruppe',
    'Infrastrukturansvarlige og systemansvarlige samt KOMBIT-programledere- og koordinatorer',
    '24/11-15/12 2025',
    '',
  ],
  ['Borgerblikket', LONG, 'Uafklaret', '09.01.2026'],
]
const WIDTHS = [2, 5, 2, 2]

type Row = [string, string, string, string]

const ONE_DATE = '05.12.2025'
/** Its longest words end less than a blank's width before the next column. */
const FILLED_TO_THE_NEXT_COLUMN = {
  rows: [
    ['aÆ', 'ææøaÅ åØÆÆøAæøø ÅwÅØååØåA æÅæ ÅøåØØÆ øåøAØIæÅ æøA ÅAøAæ ÅÆTåÆåÅÅ', ONE_DATE, ONE_DATE],
    ['aa', 'ææ', ONE_DATE, ONE_DATE],
  ] as Row[],
  rules: 'rows' as const,
  stand: 'top' as const,
}

describe('a PDF of slides', () => {
  it.each<Omit<DrawnTable, 'widths' | 'rows'>>([
    { rules: 'cells' },
    { rules: 'cells', stand: 'middle' },
    { rules: 'rows' },
    { rules: 'rows', stand: 'middle' },
    { rules: 'none' },
    { rules: 'none', stand: 'middle' },
  ])('has its tables with their rows and cells, drawn as %j', async (drawn) => {
    const table = { widths: WIDTHS, rows: ROWS, ...drawn }
    const document = await read([
      { heading: 'Oversigt over KLIK-opgaver', text: ['Tjek gerne op på adgangen.'], table, footer: FOOTER },
      { heading: 'Tak for i dag', footer: FOOTER },
    ])
    expect(saidBy(document)).toEqual([
      [['Oversigt over KLIK-opgaver'], ['Tjek gerne op på adgangen.'], ROWS],
      [['Tak for i dag']],
    ])
  })

  it('has a table that goes on on the next pages marked as one, with its header or without', async () => {
    const rows = [HEADER, ...Array.from({ length: 40 }, (_, i) => ['FLIS', `Opgave ${i}`, '', '01.12.2025'])]
    for (const headerOnce of [false, true]) {
      const document = await read([{ heading: 'Opgaver', table: { widths: WIDTHS, rows, headerOnce } }])
      const tables = document.pages.flatMap((page) => page.blocks.filter((block) => block.kind === 'table'))
      expect(tables.length).toBeGreaterThan(2)
      expect(tables.map((table) => table.continues ?? false)).toEqual(tables.map((_, i) => i > 0))
      const [first, ...others] = tables.map((table) => textsOf(table))
      const rest = others.map((table) => (headerOnce ? table : table.slice(1)))
      expect([first, ...rest].flat()).toEqual(rows)
    }
  })

  it.each(['box', 'bubble'] as const)(
    'has what is written over a table, in a %s, by itself',
    async (shape) => {
      const rows = [
        HEADER,
        ...Array.from({ length: 8 }, (_, i) => ['KLIK', `Opgave ${i}`, '06.11.2025', '09.01.2026']),
      ]
      const text = 'Opgaven er gennemgået på webinar d. 3. november.'
      const document = await read([
        { heading: 'Opgaver', table: { widths: [2, 8, 2, 2], rows }, callout: { text, row: 3, shape } },
      ])
      const [[heading, table, ...over] = []] = saidBy(document)
      expect([heading, table, over.flat().join(' ')]).toEqual([['Opgaver'], rows, text])
    },
  )

  it('keeps its footers and the numbers of its pages apart', async () => {
    const { pages } = await read([
      { heading: 'Et', footer: FOOTER },
      { heading: 'To', footer: FOOTER },
    ])
    expect(pages.map((page) => page.blocks.at(-1))).toMatchObject([
      { role: 'footer', lines: [{ text: FOOTER }, { text: '1' }] },
      { role: 'footer', lines: [{ text: FOOTER }, { text: '2' }] },
    ])
  })

  it('keeps links on their words, in text and in cells', async () => {
    const link = 'https://klik.kombit.dk/webinar?id=1'
    const { pages } = await read([
      {
        heading: 'Nyt',
        text: ['Se her:', { text: 'Link til optagelsen', link }],
        table: {
          widths: [1, 1],
          rows: [
            ['Løsning', 'Mere'],
            ['SAPA', { text: 'tilmelding', link }],
          ],
        },
      },
    ])
    const lines = pages[0]?.blocks.flatMap((block): readonly SourceCell[] =>
      block.kind === 'text' ? block.lines : block.rows.flatMap((row) => row.cells),
    )
    expect(lines?.filter((line) => line.links)).toMatchObject([
      { text: 'Link til optagelsen', links: [link] },
      { text: 'tilmelding', links: [link] },
    ])
  })

  it('has a list in columns read down one column after the other, though there is a map beside it', async () => {
    const names =
      'Aabenraa Aalborg Aarhus Albertslund Allerød Assens Ballerup Billund Bornholm Brøndby Brønderslev'
        .split(' ')
        .concat('Lyngby-Taarbæk', 'Høje-Taastrup', 'Ringkøbing-Skjern', 'Ærø')
    for (const columns of [1, 3, 4, 5])
      for (const map of [undefined, names]) {
        const slide = { heading: 'Mangler', text: ['Disse kommuner:'], list: { names, columns } }
        const [blocks] = saidBy(await read([{ ...slide, ...(map && { map }) }]))
        expect(blocks?.flat()).toEqual(['Mangler', 'Disse kommuner:', ...names])
      }
  })

  it('has the names on a map as labels and not as text', async () => {
    const map = Array.from({ length: 12 }, (_, i) => `By ${i}`)
    const { pages } = await read([{ heading: 'Danmark', map }])
    expect(pages[0]?.blocks.at(-1)).toMatchObject({ kind: 'text', role: 'labels' })
  })

  it('of any table comes back with its rows and cells', { timeout: 120_000 }, async () => {
    const word = fc.stringMatching(/^[A-Za-zæøåÆØÅ]{2,9}$/)
    const words = fc.array(word, { minLength: 1, maxLength: 14 }).map((all) => all.join(' '))
    const date = fc.constantFrom('05.12.2025', '5.12.25', 'uge 44', 'Primo dec 2025', '24/11-15/12 2025', '')
    const row: fc.Arbitrary<Row> = fc.tuple(word, words, date, date)
    const table = fc.record({
      rows: fc.array(row, { minLength: 2, maxLength: 30 }),
      rules: fc.constantFrom('cells' as const, 'rows' as const),
      stand: fc.constantFrom('top' as const, 'middle' as const),
    })
    await fc.assert(
      fc.asyncProperty(table, async ({ rows, ...drawn }) => {
        const slide = { heading: 'Opgaver', footer: FOOTER }
        const all = [HEADER, ...rows]
        const document = await read([{ ...slide, table: { widths: WIDTHS, rows: all, ...drawn } }, slide])
        const tables = document.pages.flatMap((page) => page.blocks.filter((block) => block.kind === 'table'))
        const found = tables.flatMap((one, i) => textsOf(one).slice(i === 0 ? 0 : 1))
        expect(found).toEqual(all)
      }),
      { numRuns: 12, examples: [[FILLED_TO_THE_NEXT_COLUMN]] },
    )
  })
})
