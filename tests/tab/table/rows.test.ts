import { describe, expect, test } from 'vitest'
import { groupItems, groupingIn } from '#tab/components/table/group-items.ts'
import { allToggled, extended, shareOf, toggled } from '#tab/components/table/selection.ts'
import { nextSort, sortIn, sortItems } from '#tab/components/table/sort-items.ts'
import { bodyRows, stretchesBetween } from '#tab/components/table/table-rows.ts'
import { AGREEMENT_GROUPS, agreementGroup } from '#tab/features/agreements/group-agreements.ts'
import { da } from '#tab/texts/da.ts'
import { mixedAgreements } from '#tests/support/tab-items.ts'

const TODAY = '2025-12-01'
const standings = {
  order: AGREEMENT_GROUPS,
  of: (agreement: ReturnType<typeof mixedAgreements>[number]) => agreementGroup(agreement, TODAY),
  titles: da.list.agreementGroups,
}
const rankOf = (agreement: ReturnType<typeof mixedAgreements>[number]) =>
  AGREEMENT_GROUPS.indexOf(agreementGroup(agreement, TODAY))
const sorted = (text: string) => sortItems(mixedAgreements(), sortIn(text), rankOf).map(({ id }) => id)
const grouped = (by: string, sort = '') =>
  groupItems(sortItems(mixedAgreements(), sortIn(sort), rankOf), groupingIn(by), {
    ...{ standings, sort: sortIn(sort), undated: 'Uden dato', locale: 'da-DK' },
  }).map(({ title, items }) => [title, items.length])

describe('sorting', () => {
  test('goes upwards, downwards and back by the same head, and by another begins anew', () => {
    expect(nextSort(undefined, 'deadline')).toBe('deadline')
    expect(nextSort(sortIn('deadline'), 'deadline')).toBe('-deadline')
    expect(nextSort(sortIn('-deadline'), 'deadline')).toBe('')
    expect(nextSort(sortIn('-deadline'), 'title')).toBe('title')
  })

  test('by deadline has what has no day last, both ways, and is kept as it was where nothing is asked', () => {
    expect(sorted('deadline').slice(-2)).toEqual(['unreadable', 'aula-dba'])
    expect(sorted('deadline')[0]).toBe('late')
    expect(sorted('-deadline')[0]).toBe('3x-datastandarder')
    expect(sorted('-deadline').slice(-2)).toEqual(['unreadable', 'aula-dba'])
    expect(sorted('toString')).toEqual(mixedAgreements().map(({ id }) => id))
  })

  test('by solution is as Danes sort, and by standing as the groups stand', () => {
    expect(sorted('solution')[0]).toBe('3x-datastandarder')
    expect(sorted('standing')[0]).toBe('late')
    expect(sorted('-standing').at(-1)).toBe('late')
  })
})

describe('grouping', () => {
  test('is by standing where the address says nothing of ours', () => {
    expect(grouped('')).toEqual(grouped('nonsense'))
    expect(grouped('')[0]).toEqual(['Over fristen', 1])
  })

  test('by month begins with the earliest, or with the latest where the list does; without a day stands last', () => {
    expect(grouped('month')).toEqual([
      ['November 2025', 1],
      ['December 2025', 4],
      ['Uden dato', 2],
    ])
    expect(grouped('month', '-deadline').map(([title]) => title)).toEqual([
      'December 2025',
      'November 2025',
      'Uden dato',
    ])
  })

  test('by solution is alphabetical, and every item is in exactly one', () => {
    expect(grouped('solution').map(([title]) => title)).toEqual(
      '3xbegrebs- og datastandarder|Aula|DUBU|FLIS|Momentum|SAPA|Serviceplatformen'.split('|'),
    )
  })
})

describe('selecting', () => {
  const shown = ['a', 'b', 'c', 'd', 'e']

  test('with Shift takes all from the one before, either way, and takes away likewise', () => {
    expect([...extended(new Set(['b']), shown, 'b', 'd')]).toEqual(['b', 'c', 'd'])
    expect([...extended(new Set(['d']), shown, 'd', 'b')].sort()).toEqual(['b', 'c', 'd'])
    expect([...extended(new Set(['b', 'c']), shown, 'a', 'b')]).toEqual(['c'])
    expect([...extended(new Set(), shown, 'gone', 'b')]).toEqual(['b'])
  })

  test('all that are shown leaves what is hidden as it was', () => {
    const hidden = new Set(['z'])
    expect([...allToggled(hidden, shown)]).toEqual(['z', ...shown])
    expect([...allToggled(new Set(['z', ...shown]), shown)]).toEqual(['z'])
    expect([shareOf(hidden, shown), shareOf(toggled(hidden, 'a'), shown)]).toEqual(['none', 'some'])
  })
})

describe('a long table', () => {
  test('says where the rows are that are not in the page, in stretches that stay while one scrolls', () => {
    expect(stretchesBetween([0, 1], 2, 50)).toEqual([])
    expect(stretchesBetween([0, 60, 61], 130, 50)).toEqual([
      { from: 1, to: 50 },
      { from: 50, to: 60 },
      { from: 62, to: 100 },
      { from: 100, to: 130 },
    ])
  })

  test('has a heading above the items of each group, and knows the first and last of them', () => {
    const [one, two, three] = mixedAgreements()
    const rows = bodyRows([{ key: 'g', title: 'G', items: [one!, two!, three!] }])
    expect(rows.map((row) => (row.kind === 'item' ? row.edge : row.kind))).toEqual([
      'group',
      'first',
      '',
      'last',
    ])
  })
})
