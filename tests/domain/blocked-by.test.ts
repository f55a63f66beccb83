import { describe, expect, test } from 'vitest'
import { blockedBy } from '#domain/blocked-by.ts'
import { catalogueOf } from '#domain/catalogue.ts'
import { day } from '#domain/day.ts'
import type { Agreement, Task } from '#domain/edition.ts'
import { NO_RECORDS, standingsOf } from '#domain/standing.ts'
import { december } from '#tests/questions/december.ts'
import { anAgreement, anEdition, aTask } from '#tests/support/factories.ts'

const note = (da: string) => ({ note: { da, en: da } })
const tilslutning = anAgreement({ id: 'sapa-tilslutning', solution: 'sapa', kind: 'tilslutningsaftale' })
const signed = {
  ...tilslutning,
  signatures: { asOf: day('2025-11-20'), signed: ['0751'], missing: ['0727'] },
}

function waits(
  task: Partial<Task>,
  { code = '0727', agreement = signed as Agreement, others = [] as Task[] } = {},
) {
  const one = aTask({ id: 'one', solution: 'sapa', ...task })
  const catalogue = catalogueOf([anEdition({ agreements: [agreement], tasks: [...others, one] })], 1)
  return blockedBy(one, catalogue, standingsOf(catalogue, code, NO_RECORDS)).map(
    ({ agreement: { id }, standing }) => `${id} ${standing}`,
  )
}

describe('what a task waits for', () => {
  test('is the agreement that it only asks to sign, for as long as that is not signed', () => {
    expect(waits({ agreement: 'sapa-tilslutning' })).toEqual(['sapa-tilslutning unsigned'])
    expect(waits({ agreement: 'sapa-tilslutning' }, { agreement: tilslutning })).toEqual([
      'sapa-tilslutning unknown',
    ])
    expect(waits({ agreement: 'sapa-tilslutning' }, { code: '0751' })).toEqual([])
  })

  test.each([
    'Forudsætter, at tilslutningsaftalen er underskrevet.',
    'Kan begyndes, når tilslutningsaftalen er underskrevet af kommunen.',
    'Kræver en underskrevet plan. Kræver, at Tilslutningsaftale for SAPA er underskrevet.',
  ])('is the agreement of its solution that its note says must be signed first: %s', (words) => {
    expect(waits(note(words))).toEqual(['sapa-tilslutning unsigned'])
  })

  test.each([
    'Tilslutningsaftalen sendes i december.',
    'Når databehandleraftalen er underskrevet, går det i gang.',
    'Kræver tid. Tilslutningsaftalen er underskrevet af mange.',
    '',
  ])('is nothing that the source does not say: %j', (words) => {
    expect(waits(note(words))).toEqual([])
  })

  test('in a chain is also what a step before it waits for', () => {
    const first = aTask({ id: 'first', solution: 'sapa', step: 1, agreement: 'sapa-tilslutning' })
    expect(waits({ step: 2 }, { others: [first] })).toEqual(['sapa-tilslutning unsigned'])
    expect(waits({ solution: 'valg', step: 2 }, { others: [first] })).toEqual([])
    expect(waits({}, { others: [first] })).toEqual([])
  })

  test('of the December edition is one agreement, of which nobody has said whether it is signed', () => {
    const standings = standingsOf(december, '0751', NO_RECORDS)
    const waiting = [...december.tasks.values()].flatMap((task) =>
      blockedBy(task, december, standings).map(({ agreement, standing }) => [
        task.id,
        agreement.id,
        standing,
      ]),
    )
    expect(waiting).toEqual([['flis-dba', 'flis-dba', 'unknown']])
  })
})
