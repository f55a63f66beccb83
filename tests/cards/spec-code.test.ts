import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeSpec, encodeSpec } from '#cards/spec-code.ts'
import type { AnswerSpec, DigestSpec } from '#domain/card-spec.ts'
import { addDays, day } from '#domain/day.ts'
import { MUNICIPALITIES } from '#domain/municipality.ts'
import type { Stage } from '#domain/nudge-stage.ts'

const id = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
const start = {
  municipality: fc.constantFrom(...MUNICIPALITIES.map((m) => m.code)),
  language: fc.constantFrom('da' as const, 'en' as const),
  day: fc.nat(5000).map((n) => addDays(day('2024-01-01'), n)),
}
const stage: fc.Arbitrary<Stage> = fc.oneof(
  fc.constantFrom<Stage>('due', 'meeting-tomorrow'),
  fc.nat(90).map((n): Stage => `before-${n}`),
  fc.nat(9).map((n): Stage => `overdue-${n}`),
)
const type = fc.constantFrom(
  'agreement' as const,
  'task' as const,
  'registration' as const,
  'meeting' as const,
)
const line = fc.record({ item: id, type, stage })
const digest: fc.Arbitrary<DigestSpec> = fc
  .record({ ...start, lines: fc.array(line, { maxLength: 10 }), more: fc.nat(3000) })
  .map(({ more, ...rest }) => ({ kind: 'digest', ...rest, ...(more > 0 && { more }) }))
const answer: fc.Arbitrary<AnswerSpec> = fc
  .record({
    ...start,
    heading: fc.string({ unit: 'grapheme' }),
    items: fc.array(id, { maxLength: 10 }),
    more: fc.nat(3000),
  })
  .map((spec) => ({ kind: 'answer', ...spec }))

describe('the short form of a spec', () => {
  it('reads back as what it was made of', () => {
    fc.assert(
      fc.property(fc.oneof(digest, answer), (spec) => {
        expect(decodeSpec(encodeSpec(spec))).toEqual(spec)
      }),
    )
  })

  it('is never read from anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.anything()), (code) => {
        expect(decodeSpec(code)).toBeUndefined()
      }),
    )
  })

  it.each([
    ['a municipality that is none', 'd 9999 da 2025-12-01 0'],
    ['a language we do not speak', 'd 0751 sv 2025-12-01 0'],
    ['a day that is none', 'd 0751 da 2025-02-30 0'],
    ['a count that is none', 'd 0751 da 2025-12-01 -1'],
    ['a kind that is none', 'x 0751 da 2025-12-01 0'],
    ['a line without a stage', 'd 0751 da 2025-12-01 0 t.valg-ean'],
    ['a text that nobody encoded', 'a 0751 da 2025-12-01 0 %E0%A4%A'],
    ['an endless one', `a 0751 da 2025-12-01 0 x ${'y '.repeat(4000)}`],
  ])('is not %s', (_, code) => {
    expect(decodeSpec(code)).toBeUndefined()
  })

  it('costs a morning card some 25 bytes a line', () => {
    const lines = [{ item: 'sapa-personkontrol-1', type: 'task', stage: 'before-14' } as const]
    const spec: DigestSpec = {
      kind: 'digest',
      municipality: '0751',
      language: 'da',
      day: day('2025-12-01'),
      lines,
    }
    expect(encodeSpec(spec)).toBe('d 0751 da 2025-12-01 0 t.b14.sapa-personkontrol-1')
  })
})
