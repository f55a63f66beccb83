import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evidenceFile } from '#documents/evidence-file.ts'
import { aHistoryEntry, anEvidence, FLIS } from '#tests/support/evidence-factories.ts'
import { pagesOf, readPdf, wordsOfPdf } from '#tests/support/read-pdf.ts'

const FOLDER = new URL('../golden/evidence/', import.meta.url)
/** `UPDATE_GOLDEN=1` writes the files anew: look at what changed before committing it. */
const update = process.env.UPDATE_GOLDEN === '1'

function expectAsGolden(name: string, text: string) {
  const file = new URL(name, FOLDER)
  if (update) writeFileSync(file, text)
  expect(existsSync(file), `no golden file ${name}: run with UPDATE_GOLDEN=1`).toBe(true)
  expect(text).toBe(readFileSync(file, 'utf8'))
}

const csvOf = async (...of: Parameters<typeof anEvidence>) =>
  String(await evidenceFile(anEvidence(...of), 'csv', 'da'))
const pdfOf = async (...of: Parameters<typeof anEvidence>) =>
  Buffer.from(await evidenceFile(anEvidence(...of), 'pdf', 'da'))
const written = (reason: string) => ({ standingHistory: [aHistoryEntry({ state: 'not-ours', reason })] })

describe('evidence as a table for Excel', () => {
  it.each(['da', 'en'] as const)('is as its golden file says, in %s', async (language) => {
    expectAsGolden(`flis.${language}.csv`, String(await evidenceFile(anEvidence(), 'csv', language)))
  })

  it.each(['=1+1', '@SUM(A1)', '+45 12', '-1', '\t=1'])(
    'makes text of what begins as a formula: %j',
    async (title) => {
      const item = { ...FLIS, title, id: title }
      const csv = await csvOf({ obligation: { type: 'agreement', id: title, item } })
      expect(csv).toContain(`'${title.trim()}`)
      expect(csv).not.toMatch(/(?:^|[;\n"])(?:[=+\-@\t]|\r(?!\n))/)
    },
  )

  it('keeps long words, emoji and lines within their cell', async () => {
    const csv = await csvOf(written(`Første linje\nanden; "linje" 👍 ${'lang '.repeat(200)}`))
    expect(csv).toContain('""linje"" 👍')
    expect(csv.split('\r\n')).toHaveLength((await csvOf()).split('\r\n').length)
  })
})

describe('evidence as pages for the journal', () => {
  it('has the words of its golden file', async () => {
    expectAsGolden('flis.da.txt', wordsOfPdf(readPdf(await pdfOf())))
  })

  it('is the same to the byte for the same evidence', async () => {
    const [one, other] = await Promise.all([pdfOf(), pdfOf()])
    expect(one.equals(other)).toBe(true)
  })

  it('is tagged, says its title and language, and is fit for archives', async () => {
    const pdf = readPdf(await pdfOf())
    expect(pdf).toContain('/Marked true')
    expect(pdf).toContain('(da-DK)')
    expect(pdf).toContain('/DisplayDocTitle true')
    expect(pdf).toMatch(/pdfaid:part>2<[\s\S]*pdfaid:conformance>A</)
    for (const tag of ['H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD']) expect(pdf).toContain(`/S /${tag}\n`)
    expect(pdf).not.toContain('Helvetica')
  })

  it('goes on over as many pages as a long reason takes, and loses no word of it', async () => {
    const reason = Array.from({ length: 300 }, (_, i) => `ord${i}`).join(' ')
    const standingHistory = Array.from({ length: 12 }, () => aHistoryEntry({ state: 'not-ours', reason }))
    const pdf = readPdf(await pdfOf({ standingHistory }))
    expect(pagesOf(pdf)).toBeGreaterThan(4)
    expect(wordsOfPdf(pdf).match(/ord299/g)).toHaveLength(12)
    const one = readPdf(await pdfOf(written('W'.repeat(2_000))))
    expect(wordsOfPdf(one).match(/W/g)).toHaveLength(2_000)
  })

  it('turns nothing round, and shows a box for what the font has no sign for', async () => {
    const words = wordsOfPdf(readPdf(await pdfOf(written('ulæst \u202egnal\u202c 👍 שלום færdig'))))
    expect(words).toContain('ulæst gnal □ □□□□ færdig')
    expect(words).not.toMatch(/[\u202a-\u202e]/)
  })

  it('lets others go on while it is drawn', async () => {
    let longest = 0
    let before = performance.now()
    const ticking = setInterval(() => {
      longest = Math.max(longest, performance.now() - before)
      before = performance.now()
    }, 5)
    const started = performance.now()
    await pdfOf()
    clearInterval(ticking)
    expect(longest).toBeLessThan((performance.now() - started) / 2)
  })
})
