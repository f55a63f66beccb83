import { describe, expect, it } from 'vitest'
import { changeItem } from '#api/change-item.ts'
import { catalogueOf } from '#domain/catalogue.ts'
import { day } from '#domain/day.ts'
import { onDay, undecided } from '#domain/deadline.ts'
import { anAgreement, anEdition, anEvent, aTask } from '#tests/support/factories.ts'

const december = anEdition({
  id: 'december',
  date: day('2025-12-05'),
  agreements: [anAgreement({ id: 'moved', deadline: onDay('2025-12-20') })],
  tasks: [aTask({ id: 'decided', due: undecided('Uafklaret') }), aTask({ id: 'off' }), aTask({ id: 'same' })],
  events: [anEvent({ id: 'meeting', start: '2026-01-08T09:30' })],
})
const february = anEdition({
  id: 'february',
  date: day('2026-02-06'),
  agreements: [anAgreement({ id: 'moved', deadline: onDay('2026-01-15', '15. januar') })],
  tasks: [
    aTask({ id: 'decided', due: onDay('2026-03-01') }),
    aTask({ id: 'off', calledOff: true }),
    aTask({ id: 'new' }),
  ],
  events: [anEvent({ id: 'meeting', start: '2026-01-09T10:00', revision: 1 })],
})

describe('what an edition changed', () => {
  const catalogue = catalogueOf([december, february], 2)
  const items = catalogue.editions.at(-1)!.changes.map((change) => changeItem(change, catalogue))

  it('is told of tasks, agreements and meetings, each with its name and what it is due by now', () => {
    expect(items.map((i) => [i?.change, i?.type, i?.id, i?.deadline.raw])).toEqual([
      ['moved', 'agreement', 'moved', '15. januar'],
      ['decided', 'task', 'decided', '2026-03-01'],
      ['called-off', 'task', 'off', aTask().due.raw],
      ['new', 'task', 'new', aTask().due.raw],
      ['moved', 'event', 'meeting', '2026-01-09T10:00'],
    ])
    expect(items[0]).toMatchObject({ title: anAgreement().title, solution: { id: anAgreement().solution } })
  })

  it('has where it was moved from: of a meeting the hour too', () => {
    expect(items.map((i) => i?.from?.raw)).toEqual([
      '2025-12-20',
      undefined,
      undefined,
      undefined,
      '2026-01-08T09:30',
    ])
  })

  it('leaves out what nobody can be told the name of', () => {
    expect(changeItem({ kind: 'new', item: 'nowhere' }, catalogue)).toBeUndefined()
  })
})
