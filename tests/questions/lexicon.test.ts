import { describe, expect, it } from 'vitest'
import { catalogueOf } from '#domain/catalogue.ts'
import { day } from '#domain/day.ts'
import { standingsOf } from '#domain/standing.ts'
import { ask } from '#questions/ask.ts'
import { errorsBetween } from '#questions/fuzzy.ts'
import { lexiconOf } from '#questions/lexicon.ts'
import { understand } from '#questions/understand.ts'
import { aCatalogue, anEdition, aTask } from '#tests/support/factories.ts'
import { december, idsOf } from './december.ts'

const today = day('2025-12-01')

describe('the lexicon of a catalogue', () => {
  it('is built once', () => {
    expect(lexiconOf(december)).toBe(lexiconOf(december))
    expect(lexiconOf(aCatalogue(anEdition()))).not.toBe(lexiconOf(december))
  })

  it('knows a new solution, its aliases and a new title at once', () => {
    const catalogue = aCatalogue(
      anEdition({
        solutions: [{ id: 'ny', name: 'Nordlysportalen', aliases: ['NLP'] }],
        tasks: [aTask({ solution: 'ny', title: 'Kalibrér magnetfeltet' })],
      }),
    )
    const read = (q: string) => understand(q, { lexicon: lexiconOf(catalogue), today })
    expect(read('opgaver for nordlysportalen').filters.solution).toEqual(['ny'])
    expect(read('NLP-opgaver').filters.solution).toEqual(['ny'])
    expect(read('opgaver for nordlysportaln').filters.solution).toEqual(['ny'])
    expect(read('magnetfelter').topic).toHaveLength(1)
    expect(understand('NLP-opgaver', { lexicon: lexiconOf(december), today }).unread).toEqual(['NLP'])
  })
})

describe('an edition that is published later', () => {
  const first = anEdition({ id: 'first', date: day('2025-11-01'), tasks: [aTask({ id: 'old' })] })
  const second = anEdition({
    id: 'second',
    date: day('2025-12-01'),
    solutions: [{ id: 'ny', name: 'Nordlysportalen', aliases: [] }],
    tasks: [aTask({ id: 'old' }), aTask({ id: 'young', solution: 'ny', title: 'Kalibrér magnetfeltet' })],
  })
  const answered = (q: string, ...editions: readonly (typeof first)[]) => {
    const catalogue = catalogueOf(editions, editions.length)
    const data = { catalogue, today, own: '0751', standings: () => standingsOf(catalogue, '0751', new Map()) }
    return ask(q, data)
  }

  it('is asked about in its own words at once', () => {
    expect(answered('opgaver for Nordlysportalen', first).understanding.unread).toEqual(['Nordlysportalen'])
    expect(idsOf(answered('opgaver for nordlysportaln', first, second))).toEqual(['young'])
  })

  it('is what "nye opgaver" are of; with one edition alone nothing is told from the old', () => {
    const fresh = answered('nye opgaver', first, second)
    expect([idsOf(fresh), fresh.understanding.unread]).toEqual([['young'], []])
    expect(fresh.heading).toContain('nyt i den seneste udgave')
    expect(answered('nye opgaver', first).understanding.unread).toEqual(['nye'])
    expect(idsOf(answered('hvad er ændret siden sidst', first, second))).toEqual(['young'])
  })
})

describe('the errors between two words', () => {
  it.each([
    ['aftaler', 'aftaler', 0],
    ['aftlaer', 'aftaler', 1],
    ['aftaer', 'aftaler', 1],
    ['dedline', 'deadline', 1],
    ['unerskrevt', 'underskrevet', 2],
    ['opgave', 'aftale', undefined],
  ])('of %s and %s are %s', (a, b, errors) => {
    expect(errorsBetween(a, b, 2)).toBe(errors)
  })
})
