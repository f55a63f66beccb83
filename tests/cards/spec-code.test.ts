import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeSpec, encodeSpec } from '#cards/spec-code.ts'
import type { AnswerSpec, DigestSpec } from '#domain/card-spec.ts'
import { addDays, day } from '#domain/day.ts'
import { MUNICIPALITIES } from '#domain/municipality.ts'
import type { Stage } from '#domain/nudge-stage.ts'
import { UNREACHABLE_WHY } from '#domain/subscription.ts'

const id = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
const start = {
  municipality: fc.constantFrom(...MUNICIPALITIES.map((m) => m.code)),
  language: fc.constantFrom('da' as const, 'en' as const),
  day: fc.nat(5000).map((n) => addDays(day('2024-01-01'), n)),
}
const stage: fc.Arbitrary<Stage> = fc.oneof(
  fc.constantFrom<Stage>('due', 'meeting-tomorrow', 'decided', 'woken'),
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
const counted = <T extends object>(parts: T, more: number) => ({ ...parts, ...(more > 0 && { more }) })
const lines = fc.array(line, { maxLength: 10 })
const overview = (of: readonly DigestSpec['lines'][number][]) =>
  fc
    .record({
      items: fc.array(fc.oneof(line, ...of.map((l) => fc.constant(l))), { maxLength: 6 }),
      overdue: fc.nat(300),
      more: fc.nat(300),
    })
    .map(({ items, overdue, more }) =>
      counted({ items: items.map(({ item, type: t }) => ({ item, type: t })), overdue }, more),
    )
const change = fc.record(
  {
    item: id,
    change: fc.constantFrom('new' as const, 'moved' as const, 'decided' as const),
    from: start.day,
  },
  { requiredKeys: ['item', 'change'] },
)
const changes = fc
  .record({
    edition: fc.string({ unit: 'grapheme' }),
    items: fc.array(change, { maxLength: 6 }),
    more: fc.nat(300),
  })
  .map(({ more, ...rest }) => counted(rest, more))
const unreachable = fc.record(
  { team: id, channel: id, why: fc.constantFrom(...UNREACHABLE_WHY) },
  { requiredKeys: ['why'] },
)
const digest: fc.Arbitrary<DigestSpec> = lines
  .chain((of) =>
    fc.record(
      {
        ...start,
        lines: fc.constant(of),
        more: fc.nat(3000),
        waiting: fc.integer({ min: 1, max: 3000 }),
        overview: overview(of),
        changes,
        audience: fc.constantFrom('responsible' as const, 'leader' as const),
        unreachable: fc.array(unreachable, { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ['municipality', 'language', 'day', 'lines', 'more'] },
    ),
  )
  .map(({ more, ...rest }) => counted({ kind: 'digest', ...rest }, more))
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
    ['an item of a week that was not begun', 'd 0751 da 2025-12-01 0 o.t.valg-ean'],
    ['an item of the week that names a line that is not there', 'd 0751 da 2025-12-01 0 O.0.0 o.t.=0'],
    ['a change of no edition', 'd 0751 da 2025-12-01 0 c.n..valg-ean'],
    ['a change from a day that is none', 'd 0751 da 2025-12-01 0 C.0.x c.m.2025-02-30.valg-ean'],
    ['a channel that is away for no reason of ours', 'd 0751 da 2025-12-01 0 U.bored/Team/Kanal'],
    ['a section that we do not have', 'd 0751 da 2025-12-01 0 X.1'],
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

  it('costs little more for an item of the week that is a line too', () => {
    const items = [{ item: 'sapa-personkontrol-1', type: 'task' }] as const
    const spec: DigestSpec = {
      kind: 'digest',
      municipality: '0751',
      language: 'da',
      day: day('2025-12-01'),
      lines: [{ ...items[0], stage: 'before-3' }],
      waiting: 4,
      overview: { items, overdue: 2 },
    }
    expect(encodeSpec(spec)).toBe('d 0751 da 2025-12-01 0 t.b3.sapa-personkontrol-1 W.4 O.2.0 o.t.=0')
  })
})
