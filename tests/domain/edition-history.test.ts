import { expect, it } from 'vitest'
import { type Day, day } from '#domain/day.ts'
import { inPeriod, onDay, undecided } from '#domain/deadline.ts'
import type { Agreement, Edition } from '#domain/edition.ts'
import { editionHistory } from '#domain/edition-history.ts'
import { publishedSignatures } from '#domain/published-signatures.ts'
import { anAgreement, anEdition, aTask } from '#tests/support/factories.ts'

const DAYS = ['2025-10-03', '2025-11-07', '2025-12-05', '2026-01-09'].map(day)
const monthly = (...items: (Partial<Agreement> | undefined)[]): Edition[] =>
  items.map((item, i) =>
    anEdition({
      id: `e${i}`,
      date: DAYS[i] as Day,
      agreements: item ? [anAgreement({ id: 'flis', ...item })] : [],
    }),
  )
const told = (editions: Edition[]) => editionHistory(editions, 'flis').map((e) => `${e.edition.id} ${e.kind}`)

it('tells when an item came, got a deadline, was moved, called off and stood again', () => {
  const editions = monthly(
    { deadline: undecided('Uafklaret') },
    { deadline: onDay('2025-12-05') },
    { deadline: inPeriod('2025-12-11', '2025-12-31', 'medio/ultimo dec') },
  )
  expect(told(editions)).toEqual(['e0 first-seen', 'e1 decided', 'e2 moved'])
  expect(editionHistory(editions, 'flis').at(-1)).toMatchObject({
    from: { raw: '2025-12-05' },
    deadline: { raw: 'medio/ultimo dec' },
  })
  expect(told(monthly({}, { calledOff: true }, {}))).toEqual(['e0 first-seen', 'e1 called-off', 'e2 back'])
  expect(told(monthly({ calledOff: true }))).toEqual(['e0 first-seen', 'e0 called-off'])
})

it('says nothing of an edition that leaves the item out, or says the same again', () => {
  expect(told(monthly(undefined, {}, undefined, {}))).toEqual(['e1 first-seen'])
  expect(editionHistory(monthly({}), 'another')).toEqual([])
})

it("tells of each new list of KOMBIT's, in whatever order it names the municipalities", () => {
  const asOf = day('2025-11-20')
  const list = { asOf, signed: ['0751', '0101'], missing: ['0727'] }
  const again = { asOf, signed: ['0101', '0751'], missing: ['0727'] }
  const later = { asOf: day('2025-12-20'), signed: ['0101', '0751', '0727'], missing: [] }
  const editions = monthly({}, { signatures: list }, { signatures: again }, { signatures: later })
  expect(told(editions)).toEqual(['e0 first-seen', 'e1 listed', 'e3 listed'])
})

it('is that of a task as well', () => {
  const [first, second] = DAYS.map((date, i) =>
    anEdition({
      id: `e${i}`,
      date,
      tasks: [aTask({ id: 'flis', due: onDay(i ? '2025-12-19' : '2025-12-15') })],
    }),
  )
  expect(told([first, second] as Edition[])).toEqual(['e0 first-seen', 'e1 moved'])
})

it('has all 98 as published: signed, missing, and unknown where the list is silent or there is none', () => {
  const counts = (signatures?: Agreement['signatures']) => {
    const all = publishedSignatures({ ...(signatures && { signatures }) })
    const of = (state: string) => all.filter((m) => m.state === state).length
    return [of('signed'), of('missing'), of('unknown')]
  }
  expect(counts({ asOf: day('2025-11-20'), signed: ['0751', '0101'], missing: ['0727'] })).toEqual([2, 1, 95])
  expect(counts()).toEqual([0, 0, 98])
})
