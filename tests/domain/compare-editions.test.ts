import { describe, expect, it } from 'vitest'
import { compareEditions } from '#domain/compare-editions.ts'
import { day } from '#domain/day.ts'
import { onDay, undecided } from '#domain/deadline.ts'
import type { Edition } from '#domain/edition.ts'
import { anAgreement, anEdition, anEvent, aTask } from '#tests/support/factories.ts'

const earlier = (items: Partial<Edition>) => anEdition(items)
const later = (items: Partial<Edition>) => anEdition({ id: '2026-02-06', date: day('2026-02-06'), ...items })
const between = (before: Partial<Edition>, after: Partial<Edition>) =>
  compareEditions([earlier(before)], later(after)).differences

describe('what an edition changes', () => {
  it('is nothing where it says the same', () => {
    const items = { tasks: [aTask()], agreements: [anAgreement()], events: [anEvent()] }
    expect(between(items, items)).toEqual([])
  })

  it('is what cards tell of: new, moved and from when, decided, called off', () => {
    const [task, agreement, event] = [aTask(), anAgreement({ deadline: undecided() }), anEvent()]
    const [fresh, deadline] = [aTask(), onDay('2026-03-01')]
    expect(
      between(
        { tasks: [task], agreements: [agreement], events: [event] },
        {
          tasks: [{ ...task, due: deadline }, fresh],
          agreements: [{ ...agreement, deadline }],
          events: [{ ...event, calledOff: true }],
        },
      ),
    ).toEqual([
      { kind: 'decided', item: agreement.id },
      { kind: 'moved', item: task.id, from: task.due },
      { kind: 'new', item: fresh.id },
      { kind: 'called-off', item: event.id },
    ])
  })

  it('tells a title that was reworded from one that is a working title no more', () => {
    const [draft, other] = [aTask({ workingTitle: true }), aTask()]
    const after = [
      { ...draft, workingTitle: false, title: 'Opsæt visning' },
      { ...other, title: 'Opsæt' },
    ]
    expect(between({ tasks: [draft, other] }, { tasks: after })).toEqual([
      { kind: 'title-final', item: draft.id, was: draft.title },
      { kind: 'reworded', item: other.id, was: other.title },
    ])
  })

  it('is who has newly signed, and who is newly missing', () => {
    const signatures = { asOf: day('2025-11-20'), signed: ['0751'], missing: ['0727', '0730'] }
    const agreement = anAgreement({ signatures })
    const now = { asOf: day('2026-02-01'), signed: ['0751', '0727'], missing: ['0730', '0740'] }
    expect(between({ agreements: [agreement] }, { agreements: [{ ...agreement, signatures: now }] })).toEqual(
      [{ kind: 'signatures', item: agreement.id, signed: ['0727'], missing: ['0740'] }],
    )
  })

  it('is which other fields differ', () => {
    const event = anEvent()
    expect(
      between({ events: [event] }, { events: [{ ...event, place: 'Aarhus', revision: 7, online: 'Zoom' }] }),
    ).toEqual([{ kind: 'changed', item: event.id, fields: ['online', 'place'] }])
  })

  it('is what it leaves out: which stays as it was, unless the edition is put right', () => {
    const [task, milestone] = [aTask(), { id: 'm', process: 'STS', title: 'Udbud', when: undecided() }]
    expect(between({ tasks: [task], milestones: [milestone] }, {})).toEqual([
      { kind: 'gone', item: task.id, stays: true },
      { kind: 'gone', item: 'm', stays: true },
    ])
    const published = [earlier({ tasks: [task], milestones: [milestone] })]
    expect(compareEditions(published, earlier({ tasks: [task] })).differences).toEqual([
      { kind: 'gone', item: 'm', stays: false },
    ])
  })

  it('is all of it where nothing stands yet, and nothing of what a later edition says otherwise', () => {
    const task = aTask()
    expect(compareEditions([], earlier({ tasks: [task] })).differences).toEqual([
      { kind: 'new', item: task.id },
    ])
    const late = [later({ tasks: [{ ...task, due: onDay('2026-03-01') }] })]
    expect(compareEditions(late, earlier({ tasks: [task] })).differences).toEqual([])
  })
})
