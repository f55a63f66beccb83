import { describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import { errorsBetween } from '#questions/fuzzy.ts'
import { lexiconOf } from '#questions/lexicon.ts'
import { understand } from '#questions/understand.ts'
import { aCatalogue, anEdition, aTask } from '#tests/support/factories.ts'
import { december } from './december.ts'

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
