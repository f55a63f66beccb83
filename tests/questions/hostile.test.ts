import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INTENTS } from '#domain/question.ts'
import { askedBefore } from '#questions/follow-up/asked-before.ts'
import { cpuTimeOf } from '#tests/support/cpu-time.ts'
import { asked, conversed, understood } from './december.ts'
import { GOLDEN } from './golden.ts'
import { hostileTexts } from './hostile-texts.ts'

const BOMBS = [
  'a'.repeat(100_000),
  'hvornår '.repeat(20_000),
  'ikke '.repeat(5_000),
  'undtagen SAPA og '.repeat(2_000),
  '1. '.repeat(20_000),
  '((((((((((a+)+)+)+)+)+)+)+)+)+'.repeat(1_000),
  '\u202eSAPA\u202c\u200f\u200e'.repeat(500),
  '👩‍👩‍👧‍👦'.repeat(2_000),
  'a\u0301'.repeat(50_000),
  "'".repeat(50_000),
  'x’x’'.repeat(50_000),
  '0'.repeat(100_000),
  '01'.repeat(50_000),
  '\u0000\uffff\ud800',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '[klik her](javascript:alert(1)) **fed** `kode`',
  '#{7*7} {{7*7}} %s %n',
  '__proto__ constructor toString hasOwnProperty',
  "'; DROP TABLE agreements; --",
]

const MARKUP = /[<>[\]]/
/** As many words as are read at most, all of them known. */
const LONG_QUESTION = 'hvilke SAPA-aftaler mangler Aarhus inden jul '.repeat(11)
const SLOWER = 12

const timeOf = (question: string) => cpuTimeOf(() => asked(question), 20)

describe('any text', () => {
  it.each(BOMBS.map((b) => [b.slice(0, 30), b]))('such as "%s…" is answered', (_, text) => {
    const answer = asked(text)
    expect(INTENTS).toContain(answer.understanding.intent)
    expect(answer.text.length).toBeGreaterThan(0)
  })

  it('of ten thousand is answered without markup, and none is much slower than a long question of ours', () => {
    const texts = hostileTexts(10_000)
    const ours = timeOf(LONG_QUESTION)
    const slow: string[] = []
    for (const hostile of texts) {
      const start = performance.now()
      const { heading, text, understanding } = asked(hostile)
      const taken = performance.now() - start
      expect(INTENTS).toContain(understanding.intent)
      expect(heading + text).not.toMatch(MARKUP)
      if (taken > SLOWER * ours && timeOf(hostile) > SLOWER * ours) slow.push(hostile)
    }
    expect(slow).toEqual([])
  })

  it('of any letters gets an understanding, the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (text) => {
        expect(understood(text)).toEqual(understood(text))
      }),
      { numRuns: 1000 },
    )
  })

  it('of our own words in any order gets an answer', () => {
    const words =
      'ikke undtagen aftaler SAPA FLIS Aarhus vejen mangler inden efter jul uge 2 hvem kommuner underskrevet marker kalender bilag A , ? 3x - frist hvornår vi og'
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words.split(' ')), { maxLength: 25 }), (sentence) => {
        const { understanding, rows, counts } = asked(sentence.join(' '))
        expect(INTENTS).toContain(understanding.intent)
        expect(Object.values(counts).reduce((a, b) => a + b)).toBeGreaterThanOrEqual(rows.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('is never given back as markup', () => {
    const { text, heading } = asked('<b>aftaler</b> [x](http://evil.example) <img src=x>')
    expect(heading + text).not.toMatch(/[<>[\]]|\]\(/)
  })

  it('beyond 500 characters is not read, and that is told', () => {
    const { unread, filters } = understood(`aftaler ${'og '.repeat(200)} SAPA`)
    expect(unread).toEqual(['…'])
    expect(filters.solution).toBeUndefined()
  })

  it('with a CPR number beyond 500 characters is refused too', () => {
    expect(understood(`${'aftaler '.repeat(100)} 010190-1234`).refused).toBe('cpr-number')
  })
})

describe('a CPR number', () => {
  const digits = (n: number, length: number) => String(n).padStart(length, '0')
  const number = fc
    .tuple(
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      fc.nat(99),
      fc.integer({ min: 7000, max: 9999 }),
      fc.constantFrom('', '-', ' ', '–', ' - ', '/', '.', '_'),
    )
    .map(
      ([day, month, year, last, parted]) =>
        `${digits(day, 2)}${digits(month, 2)}${digits(year, 2)}${parted}${last}`,
    )
  const before = fc.constantFrom('', 'hvilke aftaler ', 'og ', 'mind mig om det igen ', 'SAPA,', '<b>', '"')
  const after = fc.constantFrom('', ' og i januar?', ' mangler', '?', '</b>', ' nummer 2')

  it('wherever it stands, and after whatever was asked, is refused and given back by nothing', () => {
    fc.assert(
      fc.property(before, number, after, fc.constantFrom(...GOLDEN), (start, cpr, end, { q }) => {
        const answer = conversed(q, `${start}${cpr}${end}`)
        expect(answer.understanding).toMatchObject({ intent: 'unknown', refused: 'cpr-number', unread: [] })
        expect(askedBefore(answer)).toBeUndefined()
        expect(JSON.stringify(answer)).not.toContain(cpr.slice(-4))
      }),
      { numRuns: 300 },
    )
  })
})
