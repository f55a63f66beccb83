import { describe, expect, test } from 'vitest'
import { dueGroup, lastOfMonth, lastOfWeek } from '#tab/components/due-group.ts'
import { hasStatus } from '#tab/features/agreements/group-agreements.ts'
import { countDue, countStandings } from '#tab/features/overview/count-items.ts'
import { mostTellingFirst } from '#tab/features/overview/most-telling-first.ts'
import { nextItems } from '#tab/features/overview/next-items.ts'
import { mixedChanges } from '#tests/support/tab-edition.ts'
import {
  anAgreementItem,
  aTaskItem,
  mixedAgreements,
  mixedTasks,
  notDecided,
  notReadable,
  onTheDay,
  within,
} from '#tests/support/tab-items.ts'

/** A Monday. */
const TODAY = '2025-12-01'

describe('when something is due', () => {
  test.each([
    ['overdue', onTheDay('2025-11-30')],
    ['today', onTheDay('2025-12-01')],
    ['today', within('2025-11-20', '2025-12-20', 'uge 47-51')],
    ['today', within('2025-11-20', '2025-12-01', 'til i dag')],
    ['week', onTheDay('2025-12-07')],
    ['week', within('2025-12-05', '2026-01-20', 'fra fredag')],
    ['month', onTheDay('2025-12-08')],
    ['month', onTheDay('2025-12-31')],
    ['later', onTheDay('2026-01-01')],
    ['undated', notDecided('Uafklaret')],
    ['undated', notReadable('50.10.2025')],
  ])('it is in one group, %s, by its first day', (group, deadline) => {
    expect(dueGroup(deadline, 'open', TODAY)).toBe(group)
  })

  test('only what is known to be open is overdue, and nothing is asked of what is settled', () => {
    const gone = onTheDay('2025-11-30')
    expect(dueGroup(gone, 'unknown', TODAY)).toBe('passed')
    expect(dueGroup(gone, 'waiting', TODAY)).toBe('passed')
    expect(dueGroup(gone, 'settled', TODAY)).toBeUndefined()
  })

  test('a week ends on its Sunday and a month on its last day', () => {
    expect(['2025-12-01', '2025-12-06', '2025-12-07'].map(lastOfWeek)).toEqual(Array(3).fill('2025-12-07'))
    expect(lastOfWeek('2025-12-29')).toBe('2026-01-04')
    expect(['2026-02-03', '2028-02-03', '2025-12-31'].map(lastOfMonth)).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2025-12-31',
    ])
    // On the last days of a month the week goes on into the next, and the month has nothing left.
    expect(dueGroup(onTheDay('2026-01-04'), 'open', '2025-12-29')).toBe('week')
  })
})

describe('the numbers of the overview', () => {
  test('count each open item once, in agreements and tasks', () => {
    expect(countDue(mixedAgreements(), mixedTasks(), TODAY)).toEqual({
      overdue: { agreements: 1, tasks: 1 },
      today: { agreements: 0, tasks: 1 },
      week: { agreements: 1, tasks: 0 },
      month: { agreements: 1, tasks: 1 },
      later: { agreements: 0, tasks: 1 },
      passed: { agreements: 0, tasks: 0 },
      undated: { agreements: 2, tasks: 1 },
    })
  })

  test('are those that the list shows for each status, with the day that KOMBIT said so', () => {
    const agreements = mixedAgreements()
    const counts = countStandings(agreements, TODAY)
    const inList = (status: string) => agreements.filter((a) => hasStatus(a, status, TODAY)).length
    expect(counts).toEqual({
      ...{ signed: 2, unsigned: 2, unknown: 2, notSent: 1, notOurs: 0 },
      asOf: '2025-11-20',
    })
    expect([counts.signed, counts.unsigned, counts.unknown]).toEqual(
      ['signed', 'unsigned', 'unknown'].map(inList),
    )
  })

  test('say no day where KOMBIT has said nothing', () => {
    expect(countStandings([anAgreementItem()], TODAY)).not.toHaveProperty('asOf')
  })
})

describe('what is next', () => {
  const next = (most: number) =>
    nextItems(mixedAgreements(), mixedTasks(), TODAY, most).map(({ item }) => item.id)

  test('is what came over its deadline last, in half of the room, then what is due by day', () => {
    expect(next(9)).toEqual([
      'fbs',
      'late',
      'valg-ean',
      'flis-dba',
      'sapa-visning',
      '3x-datastandarder',
      'eg-gaeld',
    ])
    expect(next(3)).toEqual(['fbs', 'valg-ean', 'flis-dba'])
  })

  test('is all that is late where there is nothing else', () => {
    const late = ['a', 'b', 'c'].map((id) => aTaskItem({ id, deadline: onTheDay('2025-11-03') }))
    expect(nextItems([], late, TODAY, 3)).toHaveLength(3)
  })

  test('has a task that only asks to sign an agreement once, as the agreement', () => {
    const task = aTaskItem({ id: 'sign', agreement: 'flis-dba', deadline: onTheDay('2025-12-05') })
    const both = nextItems([anAgreementItem()], [task], TODAY, 5)
    expect(both.map(({ type, item }) => [type, item.id])).toEqual([['agreement', 'flis-dba']])
    expect(nextItems([], [task], TODAY, 5)).toHaveLength(1)
  })
})

test('of an edition what was called off is told first, and what is new last', () => {
  expect(mostTellingFirst(mixedChanges().items).map((c) => c.change)).toEqual([
    'called-off',
    'moved',
    'moved',
    'decided',
    'new',
    'new',
  ])
})
