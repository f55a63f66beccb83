import { describe, expect, test } from 'vitest'
import { municipalitiesByName } from '#domain/municipality.ts'
import { findItems } from '#tab/components/filter-items.ts'
import { moreFiltersIn, passing } from '#tab/components/read-more-filters.ts'
import { findMunicipalities } from '#tab/features/municipality/find-municipalities.ts'
import { startAddress } from '#tab/shell/start-at.ts'
import { chooseLanguage } from '#tab/texts/choose-language.ts'
import { mixedAgreements } from '#tests/support/tab-items.ts'

describe('a link into Teams', () => {
  test('opens the item on the page of its entity id, or the path that it gives', () => {
    expect(startAddress({ entity: 'tasks', sub: 'valg-ean' })).toBe('/tab/tasks/valg-ean')
    expect(startAddress({ entity: 'overview', sub: 'meetings/sapa' })).toBe('/tab/meetings/sapa')
    expect(startAddress({ entity: 'overview', sub: 'tasks/valg-ean/record' })).toBe(
      '/tab/tasks/valg-ean/record',
    )
    expect(startAddress({ entity: 'overview', sub: 'agreements?status=unsigned' })).toBe(
      '/tab/agreements?status=unsigned',
    )
    for (const sub of ['channels/abc/deliveries', 'channels/reach', 'editions/drafts/d1?view=compare'])
      expect(startAddress({ entity: 'overview', sub })).toBe(`/tab/${sub}`)
  })

  test('cannot lead anywhere else', () => {
    expect(startAddress({ entity: 'overview', sub: '//evil.example/agreements/x' })).toBeUndefined()
    expect(startAddress({ entity: 'tasks', sub: '../../api' })).toBe('/tab/tasks/..%2F..%2Fapi')
    expect(startAddress({ entity: 'tasks', sub: '' })).toBeUndefined()
    expect(startAddress({ entity: 'overview', sub: 'editions/drafts/../../..' })).toBeUndefined()
  })
})

describe('the language', () => {
  test('is Danish unless the locale is plainly another, or the address asks', () => {
    const of = (asked: string | null, ...locales: (string | undefined)[]) => chooseLanguage(asked, locales)
    expect([of(null, undefined, 'da'), of(null, 'sv-SE', 'en'), of(null, 'en-us', 'da'), of(null)]).toEqual([
      'da',
      'da',
      'en',
      'da',
    ])
    expect([of('en', 'da-DK'), of('da', 'en-GB'), of('xx', 'en-GB')]).toEqual(['en', 'da', 'en'])
  })
})

describe('finding', () => {
  test('a municipality works however its name is typed', () => {
    const all = municipalitiesByName().map(({ code, name, kkr, region }) => ({ code, name, kkr, region }))
    const first = (typed: string) => findMunicipalities(all, typed)[0]?.name
    expect(['Århus', 'aarh', 'koeben', 'KØBEN', '0727'].map(first)).toEqual([
      'Aarhus',
      'Aarhus',
      'København',
      'København',
      'Odder',
    ])
    expect(findMunicipalities(all, '')).toHaveLength(98)
  })

  test('an item asks for every word, in title, solution or audience', () => {
    const found = (q: string, solution = '') => findItems(mixedAgreements(), q, solution).map((a) => a.id)
    expect(found('flis databehandler')).toEqual(['flis-dba'])
    expect(found('programledere tilslutning dubu')).toEqual(['signed'])
    expect(found('', 'flis,aula')).toEqual(['flis-dba', 'aula-dba'])
    expect(found('flis', 'aula')).toEqual([])
  })

  test('what an address asks for beside the controls means the same as in the API', () => {
    const found = (search: string) => passing(mixedAgreements(), moreFiltersIn(search)).map((a) => a.id)
    const all = mixedAgreements().map((a) => a.id)
    expect(found('kind=agreement&from=ingen&to=2025-13-45')).toEqual(all)
    expect(found('kind=tilslutningsaftale').length).toBeGreaterThan(0)
    expect(found('kind=tilslutningsaftale').length).toBeLessThan(all.length)
    expect(found('from=2031-01-01')).toEqual([])
    expect(found('from=2025-12-05&to=2025-12-05')).toContain('flis-dba')
    expect(found('role=PROGRAMLEDER').length).toBeGreaterThan(0)
  })
})
