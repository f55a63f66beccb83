import { describe, expect, it } from 'vitest'
import { type Day, day, instantOf, ZONE } from '#domain/day.ts'
import { type Deadline, inPeriod, onDay, undecided } from '#domain/deadline.ts'
import { type PlanInput, previewNudges } from '#domain/nudge-plan.ts'
import { aCatalogue, anAgreement, anEvent } from '#tests/support/factories.ts'
import { aPlan, live, noted, remembered, someSettings } from '#tests/support/plans.ts'

const agreementOn = (deadline: Deadline) => aCatalogue({ agreements: [anAgreement({ id: 'x', deadline })] })
const lived = (deadline: Deadline, from: string, days = 60, overrides: Partial<PlanInput> = {}) =>
  noted(live(aPlan({ catalogue: agreementOn(deadline), ...overrides }), day(from), days)).map((note) =>
    note.replace(' x', ''),
  )
const closed = (...days: string[]) => ({ closed: new Set<Day>(days.map(day)) })

describe('the days of a year that a doubter asks about', () => {
  it.each([
    ['summer time begins', '2026-03-30', '2026-03-27T08:00+01:00', '2026-03-30T08:00+02:00'],
    ['summer time ends', '2026-10-26', '2026-10-23T08:00+02:00', '2026-10-26T08:00+01:00'],
  ])('%s: one nudge a day, at eight by the clock on the wall', (_, deadline, before, after) => {
    const mornings = previewNudges(aPlan({ catalogue: agreementOn(onDay(deadline)) }), day(deadline), 1)
    const at = (on: string) =>
      instantOf(day(on), '08:00')
        .toZonedDateTimeISO(ZONE)
        .toString({ timeZoneName: 'never', smallestUnit: 'minute' })
    expect(mornings.map((m) => m.nudges.map((n) => n.stage))).toEqual([['due']])
    expect([at(before.slice(0, 10)), at(deadline)]).toEqual([before, after])
  })

  it('a leap day is a day like others', () => {
    expect(lived(onDay('2028-02-29'), '2028-02-14', 20)).toEqual([
      '2028-02-15 before-14',
      '2028-02-22 before-7',
      '2028-02-25 before-3',
      '2028-02-28 before-1',
      '2028-02-29 due',
      '2028-03-01 overdue-1',
    ])
  })

  it('Easter: what falls from Thursday to Monday comes on the Wednesday, what is overdue on the Tuesday', () => {
    expect(lived(onDay('2026-04-06'), '2026-03-22', 18)).toEqual([
      '2026-03-23 before-14',
      '2026-03-30 before-7',
      '2026-04-01 due',
      '2026-04-07 overdue-1',
    ])
  })

  it('the end of the year: 24 and 31 December and 1 January are days off', () => {
    expect(lived(onDay('2026-01-01'), '2025-12-17', 17)).toEqual([
      '2025-12-18 before-14',
      '2025-12-23 before-7',
      '2025-12-29 before-3',
      '2025-12-30 due',
      '2026-01-02 overdue-1',
    ])
  })

  it('Christmas closing days: what falls in them comes on the last day at work, once', () => {
    const calendar = closed('2025-12-22', '2025-12-23', '2025-12-29', '2025-12-30', '2026-01-02')
    expect(lived(onDay('2025-12-30'), '2025-12-18', 20, { calendar })).toEqual([
      '2025-12-18 before-14',
      '2025-12-19 due',
      '2026-01-05 overdue-1',
    ])
  })

  it('a period across a month counts down to its first day, and is due on its last', () => {
    expect(lived(inPeriod('2026-02-23', '2026-03-06', 'uge 9-10'), '2026-02-09', 40)).toEqual([
      '2026-02-09 before-14',
      '2026-02-16 before-7',
      '2026-02-20 before-1',
      '2026-03-06 due',
      '2026-03-09 overdue-1',
      '2026-03-16 overdue-2',
    ])
  })
})

describe('a deadline that is no longer what it was', () => {
  const told = (on: string, deadline: Deadline) =>
    remembered(new Map(), [{ item: 'x', type: 'agreement', stage: 'before-7', deadline }], day(on))

  it('moved to before today is overdue at once, once', () => {
    const last = told('2025-12-01', onDay('2025-12-12'))
    expect(lived(onDay('2025-11-28'), '2025-12-02', 10, { last })).toEqual([
      '2025-12-02 overdue-1',
      '2025-12-08 overdue-2',
    ])
  })

  it('moved further off is counted down to anew', () => {
    const last = told('2025-12-01', onDay('2025-12-08'))
    expect(lived(onDay('2025-12-19'), '2025-12-02', 18, { last })).toEqual([
      '2025-12-05 before-14',
      '2025-12-12 before-7',
      '2025-12-16 before-3',
      '2025-12-18 before-1',
      '2025-12-19 due',
    ])
  })

  it('undecided is not counted down to, and when it is decided what was missed is one nudge', () => {
    expect(lived(undecided('Uafklaret'), '2025-12-01')).toEqual([])
    expect(lived(onDay('2025-12-05'), '2025-12-02', 4)).toEqual([
      '2025-12-02 before-3',
      '2025-12-04 before-1',
      '2025-12-05 due',
    ])
  })

  it('passed before the channel said yes is one nudge, and then weekly', () => {
    expect(lived(onDay('2025-11-28'), '2025-12-10', 14)).toEqual([
      '2025-12-10 overdue-2',
      '2025-12-15 overdue-3',
      '2025-12-22 overdue-4',
    ])
  })
})

describe('weekdays', () => {
  const tuesdays = { settings: someSettings({ weekdays: [2] }) }

  it('that are not chosen are as days off: before a deadline the chosen day before, after it the one after', () => {
    // A Thursday.
    expect(lived(onDay('2025-12-11'), '2025-11-20', 60, tuesdays)).toEqual([
      '2025-11-25 before-14',
      '2025-12-02 before-3',
      '2025-12-09 due',
      '2025-12-16 overdue-1',
      '2025-12-23 overdue-2',
      '2025-12-30 overdue-3',
      '2026-01-06 overdue-4',
    ])
  })

  it('of which none lies between now and the deadline: the next one says that it is overdue', () => {
    // Published on the Wednesday for the Thursday.
    expect(lived(onDay('2025-12-11'), '2025-12-10', 10, tuesdays)).toEqual(['2025-12-16 overdue-1'])
  })

  it('that are none bring nothing', () => {
    const none = { settings: someSettings({ weekdays: [] }) }
    expect(lived(onDay('2025-12-11'), '2025-12-01', 30, none)).toEqual([])
  })

  it('move the reminder of a meeting too', () => {
    const events = [anEvent({ id: 'x', start: '2025-12-11T09:30' })]
    const plan = aPlan({ catalogue: aCatalogue({ events }), ...tuesdays })
    expect(noted(live(plan, day('2025-12-01'), 12))).toEqual(['2025-12-09 x meeting-tomorrow'])
  })
})

describe('a meeting', () => {
  const events = (start: string) => ({ catalogue: aCatalogue({ events: [anEvent({ id: 'x', start })] }) })

  it('of which nobody was told on the eve is told of on its morning', () => {
    const plan = aPlan(events('2025-12-03T13:00'))
    expect(noted(live(plan, day('2025-12-03'), 3))).toEqual(['2025-12-03 x meeting-tomorrow'])
  })

  it('that has moved is told of again on its new eve', () => {
    const tuesday = live(aPlan(events('2025-12-03T13:00')), day('2025-12-02'), 1)
    const last = remembered(new Map(), tuesday[0]!.nudges, day('2025-12-02'))
    expect(noted(live(aPlan({ ...events('2025-12-10T13:00'), last }), day('2025-12-03'), 9))).toEqual([
      '2025-12-09 x meeting-tomorrow',
    ])
  })
})
