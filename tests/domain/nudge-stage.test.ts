import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, daysBetween } from '#domain/day.ts'
import { type Decided, inPeriod, onDay } from '#domain/deadline.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import { stageDue, stagesOf } from '#domain/nudge-stage.ts'
import { isWorkingDay, NO_CLOSING_DAYS } from '#domain/working-days.ts'
import { anyCalendar, anySettings, decidedFrom, winterDay } from '#tests/support/arbitraries.ts'

const plain = (deadline: ReturnType<typeof onDay>) =>
  stagesOf(deadline as Decided, DEFAULT_SETTINGS, NO_CLOSING_DAYS).map((s) => `${s.stage} ${s.day}`)

describe('the stages of a deadline', () => {
  it('are 14, 7, 3 and 1 days before, the day, and four overdue ones a week apart', () => {
    expect(plain(onDay('2025-11-19'))).toEqual([
      'before-14 2025-11-05',
      'before-7 2025-11-12',
      'before-3 2025-11-14',
      'before-1 2025-11-18',
      'due 2025-11-19',
      'overdue-1 2025-11-20',
      'overdue-2 2025-11-27',
      'overdue-3 2025-12-04',
      'overdue-4 2025-12-11',
    ])
  })

  it('count a period down to its first day, are due on its last and overdue after it', () => {
    expect(plain(inPeriod('2025-12-11', '2025-12-31', 'Medio/ultimo dec'))).toEqual([
      'before-14 2025-11-27',
      'before-7 2025-12-04',
      'before-3 2025-12-08',
      'before-1 2025-12-10',
      'due 2025-12-30',
      'overdue-1 2026-01-02',
      'overdue-2 2026-01-08',
      'overdue-3 2026-01-15',
      'overdue-4 2026-01-22',
    ])
  })

  it("avoid a municipality's own closing days", () => {
    const calendar = { closed: new Set([day('2025-11-18'), day('2025-11-19'), day('2025-11-20')]) }
    const stages = stagesOf(onDay('2025-11-19') as Decided, DEFAULT_SETTINGS, calendar)
    expect(stages.slice(3, 6).map((s) => s.day)).toEqual(['2025-11-17', '2025-11-17', '2025-11-21'])
  })

  it('ignore a lead time said twice, and one that is not before', () => {
    const stages = stagesOf(
      onDay('2025-11-19') as Decided,
      { ...DEFAULT_SETTINGS, leadDays: [1, 7, 7, 0, -3] },
      NO_CLOSING_DAYS,
    )
    expect(stages.map((s) => s.stage).slice(0, 3)).toEqual(['before-7', 'before-1', 'due'])
  })

  const anyStages = fc
    .tuple(decidedFrom(winterDay), anySettings, anyCalendar)
    .map(([deadline, settings, calendar]) => ({
      deadline,
      calendar,
      stages: stagesOf(deadline, settings, calendar),
    }))

  it('each fall on a working day', () => {
    fc.assert(
      fc.property(anyStages, ({ stages, calendar }) => {
        expect(stages.filter((s) => !isWorkingDay(s.day, calendar))).toEqual([])
      }),
    )
  })

  it('stand in the order of their days', () => {
    fc.assert(
      fc.property(anyStages, ({ stages }) => {
        for (const [i, stage] of stages.entries())
          expect(i === 0 || stages[i - 1]!.day <= stage.day).toBe(true)
      }),
    )
  })

  it('never warn late, and never call overdue what is not', () => {
    fc.assert(
      fc.property(anyStages, ({ stages, deadline }) => {
        for (const { stage, day: on } of stages) {
          const lead = /^before-(\d+)$/.exec(stage)?.[1]
          if (lead !== undefined) expect(daysBetween(on, deadline.from)).toBeGreaterThanOrEqual(Number(lead))
          else if (stage === 'due') expect(on <= deadline.to).toBe(true)
          else expect(on > deadline.to).toBe(true)
        }
      }),
    )
  })

  it('are at most four overdue ones', () => {
    fc.assert(
      fc.property(anyStages, ({ stages }) => {
        expect(stages.filter((s) => s.stage.startsWith('overdue')).map((s) => s.stage)).toEqual([
          'overdue-1',
          'overdue-2',
          'overdue-3',
          'overdue-4',
        ])
      }),
    )
  })
})

describe('the stage that is due', () => {
  const stages = stagesOf(onDay('2025-12-15') as Decided, DEFAULT_SETTINGS, NO_CLOSING_DAYS)

  it('is none before the first', () => {
    expect(stageDue(stages, day('2025-11-30'))).toBeUndefined()
    expect(stageDue(stages, day('2025-12-01'))).toBe('before-14')
  })

  it('is the latest of those that were missed', () => {
    expect(stageDue(stages, day('2025-12-11'))).toBe('before-7')
    expect(stageDue(stages, day('2026-06-01'))).toBe('overdue-4')
    expect(stageDue(stages, day('2026-01-02'), day('2025-12-08'))).toBe('overdue-3')
  })

  it('is none until the next one, once it was sent', () => {
    expect(stageDue(stages, day('2025-12-11'), day('2025-12-08'))).toBeUndefined()
    expect(stageDue(stages, day('2025-12-12'), day('2025-12-08'))).toBe('before-1')
  })

  it('is the latest of those that fall on one day', () => {
    const monday = stagesOf(onDay('2025-12-07') as Decided, DEFAULT_SETTINGS, NO_CLOSING_DAYS)
    expect(monday.filter((s) => s.day === '2025-12-05').map((s) => s.stage)).toEqual(['before-1', 'due'])
    expect(stageDue(monday, day('2025-12-05'))).toBe('due')
  })

  it('is each stage once, and nothing twice, when lived day by day', () => {
    fc.assert(
      fc.property(decidedFrom(winterDay), anySettings, anyCalendar, (deadline, settings, calendar) => {
        const all = stagesOf(deadline, settings, calendar)
        const sent: string[] = []
        let last: ReturnType<typeof day> | undefined
        const end = addDays(all.at(-1)!.day, 5)
        for (let on = addDays(all[0]!.day, -5); on <= end; on = addDays(on, 1)) {
          const stage = stageDue(all, on, last)
          if (stage === undefined) continue
          sent.push(stage)
          last = on
        }
        const lastOfEachDay = all.filter((s, i) => all[i + 1]?.day !== s.day).map((s) => s.stage)
        expect(sent).toEqual(lastOfEachDay)
      }),
    )
  })
})
