import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '#domain/day.ts'
import {
  type Deadline,
  deadlineKey,
  inPeriod,
  isDecided,
  onDay,
  undecided,
  unreadable,
} from '#domain/deadline.ts'
import type { Event } from '#domain/edition.ts'
import { type Nudge, nudgesDue, previewNudges } from '#domain/nudge-plan.ts'
import type { LastNudge } from '#domain/nudge-stage.ts'
import type { Standing } from '#domain/standing.ts'
import { isWorkingDay } from '#domain/working-days.ts'
import { anyCalendar, anyDeadline, anySettings, winterDay } from '#tests/support/arbitraries.ts'
import { aCatalogue, anAgreement, anEvent, aTask } from '#tests/support/factories.ts'
import { aPlan, live, remembered } from '#tests/support/plans.ts'

const fulfilled: Standing = { state: 'fulfilled', asOf: day('2025-11-20'), source: { kind: 'kombit' } }
const open: Standing = { state: 'open' }

const short = (nudges: readonly Nudge[]) => nudges.map((n) => `${n.item} ${n.type} ${n.stage}`)
const agreementOn = (deadline: Deadline, id = 'flis-dba') =>
  aCatalogue({ agreements: [anAgreement({ id, deadline })] })

describe("a channel's morning", () => {
  it('tells of an agreement and a task, the most urgent first', () => {
    const catalogue = aCatalogue({
      agreements: [anAgreement({ id: 'flis-dba', deadline: onDay('2025-12-08') })],
      tasks: [aTask({ id: 'valg-ean', due: onDay('2025-12-01') })],
    })
    expect(short(nudgesDue(aPlan({ catalogue }), day('2025-12-01')))).toEqual([
      'valg-ean task due',
      'flis-dba agreement before-7',
    ])
  })

  it.each(['2025-11-30', '2025-12-24', '2026-01-01'])('is silent on %s, a day off', (on) => {
    const catalogue = agreementOn(onDay(on))
    expect(nudgesDue(aPlan({ catalogue }), day(on))).toEqual([])
  })

  it.each([
    ['undecided', undecided('Uafklaret')],
    ['unreadable', unreadable('50.10.2025', 'ingen dag')],
  ])('says nothing of a deadline that is %s', (_, deadline) => {
    expect(nudgesDue(aPlan({ catalogue: agreementOn(deadline) }), day('2025-12-01'))).toEqual([])
  })

  it('starts again when a deadline has moved, and when an undecided one is decided', () => {
    const on = day('2025-12-01')
    const moved = aPlan({ catalogue: agreementOn(onDay('2025-12-08')) })
    const old = { day: on, deadlineKey: deadlineKey(onDay('2025-12-05')) }
    const same = { day: on, deadlineKey: deadlineKey(onDay('2025-12-08')) }
    const unset = { day: on, deadlineKey: deadlineKey(undecided()) }
    expect(nudgesDue({ ...moved, last: new Map([['flis-dba', old]]) }, on)).toHaveLength(1)
    expect(nudgesDue({ ...moved, last: new Map([['flis-dba', unset]]) }, on)).toHaveLength(1)
    expect(nudgesDue({ ...moved, last: new Map([['flis-dba', same]]) }, on)).toEqual([])
  })

  it('does not start again when only the words of a deadline have changed', () => {
    const on = day('2025-12-01')
    const catalogue = agreementOn(onDay('2025-12-08', 'mandag den 8.'))
    const last = new Map([
      ['flis-dba', { day: on, deadlineKey: deadlineKey(onDay('2025-12-08', '08.12.25')) }],
    ])
    expect(nudgesDue(aPlan({ catalogue, last }), on)).toEqual([])
  })

  it('tells once of what was missed while nobody was there', () => {
    const catalogue = agreementOn(onDay('2025-12-05'))
    expect(live(aPlan({ catalogue }), day('2025-12-10'), 4).map((m) => [m.day, short(m.nudges)])).toEqual([
      ['2025-12-10', ['flis-dba agreement overdue-1']],
    ])
  })

  it('counts a period down to its first day and calls its last the day itself', () => {
    const catalogue = agreementOn(inPeriod('2025-12-11', '2025-12-31', 'Medio/ultimo dec'), 'sapa')
    const lived = live(aPlan({ catalogue }), day('2025-12-01'), 40)
    expect(lived.map((m) => [m.day, m.nudges[0]?.stage])).toEqual([
      ['2025-12-01', 'before-14'],
      ['2025-12-04', 'before-7'],
      ['2025-12-08', 'before-3'],
      ['2025-12-10', 'before-1'],
      ['2025-12-30', 'due'],
      ['2026-01-02', 'overdue-1'],
      ['2026-01-08', 'overdue-2'],
    ])
  })
})

describe('an event', () => {
  const webinar = (overrides: Partial<Event> = {}) =>
    anEvent({
      id: 'webinar',
      start: '2026-01-21T09:30',
      registration: { deadline: day('2026-01-19'), url: 'https://kombit.dk/tilmelding' },
      ...overrides,
    })
  const lived = (event: Event) =>
    live(aPlan({ catalogue: aCatalogue({ events: [event] }) }), day('2026-01-01'), 40).flatMap((m) =>
      m.nudges.map((n) => `${m.day} ${n.type} ${n.stage}`),
    )

  it('is told of while one can still register, and the day before it is held', () => {
    expect(lived(webinar())).toEqual([
      '2026-01-05 registration before-14',
      '2026-01-12 registration before-7',
      '2026-01-16 registration before-1',
      '2026-01-19 registration due',
      '2026-01-20 meeting meeting-tomorrow',
    ])
  })

  it('on a Monday is told of on the Friday before', () => {
    expect(lived(anEvent({ start: '2026-01-12T10:00' }))).toEqual(['2026-01-09 meeting meeting-tomorrow'])
  })

  it('that takes registrations until it is held is told of on that very morning', () => {
    const open = webinar({ registration: { deadline: day('2026-01-21'), url: 'https://kombit.dk/x' } })
    expect(lived(open).slice(-2)).toEqual(['2026-01-20 registration before-1', '2026-01-21 registration due'])
  })

  it('that is over is not told of', () => {
    expect(lived(webinar({ start: '2025-12-20T09:30' }))).toEqual([])
  })

  it('is one line of a morning, also when registration closes on the eve: the deadline comes first', () => {
    const closing = webinar({ registration: { deadline: day('2026-01-20'), url: 'https://kombit.dk/x' } })
    expect(lived(closing).at(-1)).toBe('2026-01-20 registration due')
  })
})

/** Each run of these lives two months, so that fewer are enough. */
const runs = { numRuns: 50 }

describe('every plan', () => {
  const anyEvent = fc.tuple(winterDay, fc.integer({ min: 0, max: 5 })).map(([held, early]) =>
    anEvent({
      start: `${held}T09:30`,
      registration: { deadline: addDays(held, -early), url: 'https://kombit.dk/x' },
    }),
  )
  const anyPlan = fc
    .record({
      deadlines: fc.array(anyDeadline, { maxLength: 8 }),
      events: fc.array(anyEvent, { maxLength: 3 }),
      settings: anySettings,
      calendar: anyCalendar,
      states: fc.infiniteStream(fc.constantFrom<Standing>(fulfilled, open, { state: 'unknown' })),
    })
    .map(({ deadlines, events, settings, calendar, states }) => {
      const agreements = deadlines.map((deadline, i) => anAgreement({ id: `item-${i}`, deadline }))
      const standings = new Map<string, Standing>(agreements.map((a) => [a.id, states.next().value]))
      return aPlan({ catalogue: aCatalogue({ agreements, events }), standings, settings, calendar })
    })

  it('previewed is the same as lived day by day', () => {
    fc.assert(
      fc.property(anyPlan, winterDay, (plan, from) => {
        expect(previewNudges(plan, from, 60)).toEqual(live(plan, from, 60))
      }),
      runs,
    )
  })

  it('previewed leaves what was last sent as it was', () => {
    const last = new Map<string, LastNudge>()
    previewNudges(aPlan({ catalogue: agreementOn(onDay('2025-12-05')), last }), day('2025-12-01'), 30)
    expect(last.size).toBe(0)
  })

  it('nudges on working days only, and each item once a morning', () => {
    fc.assert(
      fc.property(anyPlan, winterDay, (plan, from) => {
        for (const { day: on, nudges } of previewNudges(plan, from, 60)) {
          expect(isWorkingDay(on, plan.calendar)).toBe(true)
          expect(new Set(nudges.map((n) => n.item)).size).toBe(nudges.length)
        }
      }),
      runs,
    )
  })

  it('nudges an item once for each stage', () => {
    fc.assert(
      fc.property(anyPlan, winterDay, (plan, from) => {
        const sent = previewNudges(plan, from, 120).flatMap((m) =>
          m.nudges.map((n) => `${n.item} ${n.stage}`),
        )
        expect(new Set(sent).size).toBe(sent.length)
      }),
      runs,
    )
  })

  it('has nothing more to say later on the morning it has spoken', () => {
    fc.assert(
      fc.property(anyPlan, winterDay, (plan, on) => {
        const said = nudgesDue(plan, on)
        const again = nudgesDue({ ...plan, last: remembered(plan.last, said, on) }, on)
        expect(again.filter((n) => n.type !== 'meeting')).toEqual([])
      }),
      runs,
    )
  })

  it('never nudges what is fulfilled, undecided or unreadable', () => {
    fc.assert(
      fc.property(anyPlan, winterDay, (plan, from) => {
        for (const nudge of previewNudges(plan, from, 60).flatMap((m) => m.nudges)) {
          expect(isDecided(nudge.deadline)).toBe(true)
          expect(plan.standings.get(nudge.item)?.state).not.toBe('fulfilled')
        }
      }),
      runs,
    )
  })

  it('stops for an item from the morning after it is signed, and for no other', () => {
    fc.assert(
      fc.property(anyPlan, winterDay, fc.nat(7), (plan, on, i) => {
        const signed = { ...plan, standings: new Map(plan.standings).set(`item-${i}`, fulfilled) }
        expect(new Set(short(nudgesDue(signed, on)))).toEqual(
          new Set(short(nudgesDue(plan, on).filter((n) => n.item !== `item-${i}`))),
        )
      }),
      runs,
    )
  })

  it('reaches everyone: what was open through the whole time was nudged before or on its last working day', () => {
    fc.assert(
      fc.property(winterDay, anySettings, anyCalendar, (due, settings, calendar) => {
        const plan = aPlan({ catalogue: agreementOn(onDay(due)), settings, calendar })
        const mornings = previewNudges(plan, addDays(due, -60), 61)
        expect(mornings.at(-1)?.nudges[0]?.stage).toBe('due')
      }),
      runs,
    )
  })
})
