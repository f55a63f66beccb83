import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { readFile } from '#catalog/source/read-file.ts'
import { READ_LIMITS } from '#catalog/source/read-limits.ts'
import { readSource } from '#catalog/source/read-source.ts'
import { drawSlides } from '#tests/support/draw-slides.ts'
import { rawPdf, rawStream } from '#tests/support/raw-pdf.ts'

/** Tight enough that a file which would take everything is ended soon. */
const LIMITS = { ...READ_LIMITS, milliseconds: 5_000, memoryMegabytes: 150 }
const read = (bytes: Uint8Array) => readFile({ name: 'møde.pdf', bytes }, READ_LIMITS)
const readInProcess = (bytes: Uint8Array) => readSource({ name: 'møde.pdf', bytes }, LIMITS)

async function drawn(
  draw: (pdf: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  const pdf = new PDFDocument(options)
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => pdf.on('end', resolve))
  draw(pdf)
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>'
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
const page = (parent: number, contents: string) =>
  `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 600 400] /Resources << /Font << /F 4 0 R >> /XObject << /X 5 0 R >> >> /Contents ${contents} >>`
const onePage = (content: Buffer, says = '') =>
  rawPdf([
    CATALOGUE,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page(2, '5 0 R'),
    FONT,
    rawStream(content, says),
  ])
/** What makes a stream a thing that it draws itself. */
const SELF = '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>'
/** Blanks packed a thousand to one, and packed again. */
const BOMB = deflateSync(deflateSync(Buffer.alloc(300 * 1024 ** 2, ' '), { level: 9 }), { level: 9 })
const SAID = '(Frist 15. december) Tj'
const TEXT = `BT /F 12 Tf 50 350 Td ${SAID} ET`

describe('a PDF that cannot be read', () => {
  it.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['is locked', () => drawn((pdf) => pdf.text('hemmeligt'), { userPassword: 'kode' }), 'encrypted'],
    ['has only pictures', () => drawn((pdf) => pdf.image(PIXEL, 0, 0, { width: 500 })), 'no-text'],
    ['has empty pages', () => drawn((pdf) => pdf.addPage()), 'empty'],
    ['is cut off', async () => (await drawSlides([{ heading: 'Møde' }])).subarray(0, 900), 'damaged'],
    ['begins as one only', () => Buffer.from('%PDF-1.7\nog så ikke mere'), 'damaged'],
    [
      'has more pages than are read',
      () =>
        drawn((pdf) => {
          for (let i = 0; i < READ_LIMITS.pages; i++) pdf.addPage()
        }),
      'too-many-pages',
    ],
    [
      'has pages within themselves',
      () => rawPdf([CATALOGUE, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']),
      'damaged',
    ],
  ])('because it %s is refused', async (_, made, code) => {
    await expect(read(await made())).rejects.toMatchObject({ name: 'UnreadableFileError', code })
  })
})

describe('a PDF that would take everything', () => {
  it('because it is packed without end is ended', { timeout: 120_000 }, async () => {
    const bytes = onePage(BOMB, '/Filter [/FlateDecode /FlateDecode]')
    expect(bytes.length).toBeLessThan(100_000)
    await expect(readInProcess(bytes)).rejects.toMatchObject({ code: 'too-costly' })
  })

  it('because its parts draw each other many times over is ended', { timeout: 120_000 }, async () => {
    const form = (draws: number) =>
      rawStream(
        Buffer.from(`${'/X Do '.repeat(30)}${TEXT}`),
        `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F 4 0 R >> /XObject << /X ${draws} 0 R >> >>`,
      )
    const bytes = rawPdf([
      CATALOGUE,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      page(2, '5 0 R'),
      FONT,
      ...[6, 7, 8, 9, 10, 11, 12].map(form),
      rawStream(Buffer.from(TEXT), '/Type /XObject /Subtype /Form /BBox [0 0 9 9]'),
    ])
    await expect(readInProcess(bytes)).rejects.toMatchObject({ code: 'too-costly' })
  })
})

describe('a PDF that says what is not so', () => {
  it.each([
    [
      'that it has a billion pages',
      rawPdf([
        CATALOGUE,
        '<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>',
        page(2, '5 0 R'),
        FONT,
        rawStream(Buffer.from(TEXT)),
      ]),
    ],
    ['that it is a part of itself', onePage(Buffer.from(`/X Do ${TEXT}`), SELF)],
  ])('%s, is read as what is there', async (_, bytes) => {
    expect((await read(bytes)).pages).toMatchObject([
      { blocks: [{ lines: [{ text: 'Frist 15. december' }] }] },
    ])
  })
})

describe('a PDF with parts that are not read', () => {
  it('says on which pages there are only pictures', async () => {
    const bytes = await drawn((pdf) => pdf.text('Forside').addPage().image(PIXEL, 0, 0, { width: 500 }))
    const { pages, notes } = await read(bytes)
    expect(pages.map((one) => one.blocks.length)).toEqual([1, 0])
    expect(notes).toEqual([{ code: 'only-pictures', page: 2 }])
  })

  it('with an owner that forbids copying is read: whoever has it may look at it', async () => {
    const bytes = await drawn((pdf) => pdf.text('Frist 15/12'), { ownerPassword: 'kode' })
    expect((await read(bytes)).pages[0]?.blocks).toHaveLength(1)
  })

  it('runs no program in it, and follows no link that is none', async () => {
    const bytes = rawPdf([
      '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      page(2, '5 0 R').replace('/Contents', '/Annots [6 0 R] /Contents'),
      FONT,
      rawStream(Buffer.from(TEXT)),
      '<< /Type /Annot /Subtype /Link /Rect [0 300 600 400] /A << /S /URI /URI (javascript:alert\\(1\\)) >> >>',
    ])
    expect((await read(bytes)).pages[0]?.blocks).toEqual([
      { kind: 'text', lines: [{ line: 1, text: 'Frist 15. december' }] },
    ])
  })
})
