import { expect, test } from 'vitest'
import { day } from '#domain/day.ts'
import { publishedSignatures } from '#domain/published-signatures.ts'
import { countStates, groupByKkr } from '#tab/features/item/signatures/group-by-kkr.ts'
import { ownSaidOf, signatoryName } from '#tab/features/item/signatures/signatory-name.ts'

const signed = ['0751', '0727', '0101']
const list = publishedSignatures({
  signatures: { asOf: day('2025-11-20'), signed, missing: ['0740', '0147'] },
})

test('the 98 stand in the five KKR geographies, as many as there are', () => {
  expect(groupByKkr(list, undefined).map(({ name, all, members }) => [name, all, members.length])).toEqual([
    ['Hovedstaden', 29, 29],
    ['Sjælland', 17, 17],
    ['Syddanmark', 22, 22],
    ['Midtjylland', 19, 19],
    ['Nordjylland', 11, 11],
  ])
  expect(countStates(list)).toEqual({ signed: 3, missing: 2, unknown: 93 })
})

test('a filter leaves out what stands otherwise, and its geography with it, but counts it', () => {
  const groups = groupByKkr(list, 'signed')
  expect(groups.map(({ name, members }) => [name, ...members.map((m) => m.name)])).toEqual([
    ['Hovedstaden', 'København'],
    ['Midtjylland', 'Odder', 'Aarhus'],
  ])
  expect(groups.map((g) => [g.signed, g.all])).toEqual([
    [1, 29],
    [2, 19],
  ])
})

test("a municipality is spoken with how it stands; one's own with what it has recorded itself", () => {
  const words = {
    spoken: { signed: 'har underskrevet', missing: 'mangler', unknown: 'kendes ikke' },
    own: 'jeres kommune',
    ownSaid: { signed: 'I siger ja', unsigned: 'I siger nej', notOurs: 'ikke jeres' },
  }
  const silkeborg = { code: '0740', name: 'Silkeborg', kkr: 'KKR Midtjylland', state: 'missing' } as const
  const spoken = (code: string, said: 'signed' | undefined) => signatoryName(silkeborg, { code, said }, words)
  expect(spoken('0751', 'signed')).toBe('Silkeborg: mangler')
  expect(spoken('0740', undefined)).toBe('Silkeborg: mangler, jeres kommune')
  expect(spoken('0740', 'signed')).toBe('Silkeborg: mangler, jeres kommune. I siger ja')
})

test("what KOMBIT says is not taken for one's own word", () => {
  const by = { source: 'person', asOf: '2025-12-01', by: 'Mette Holm' } as const
  expect(ownSaidOf({ standing: { state: 'signed', ...by } })).toBe('signed')
  expect(ownSaidOf({ standing: { state: 'unsigned', ...by } })).toBe('unsigned')
  expect(ownSaidOf({ standing: { state: 'signed', source: 'kombit' } })).toBeUndefined()
  expect(ownSaidOf({ standing: { state: 'unknown' } })).toBeUndefined()
  expect(
    ownSaidOf({ standing: { state: 'unknown', notOurs: { asOf: '2025-12-01', reason: 'sælges' } } }),
  ).toBe('notOurs')
})
