import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INTENTS } from '#domain/question.ts'
import { asked, understood } from './december.ts'

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

describe('any text', () => {
  it.each(BOMBS.map((b) => [b.slice(0, 30), b]))('such as "%s…" is answered', (_, text) => {
    const answer = asked(text)
    expect(INTENTS).toContain(answer.understanding.intent)
    expect(answer.text.length).toBeGreaterThan(0)
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
