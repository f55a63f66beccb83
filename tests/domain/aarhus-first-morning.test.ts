import { describe, expect, it } from 'vitest'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { catalogueOf } from '#domain/catalogue.ts'
import { day, instantOf } from '#domain/day.ts'
import { NO_HANDLINGS } from '#domain/handling.ts'
import { nudgesDue, type PlanInput, previewNudges } from '#domain/nudge-plan.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import { type OwnRecords, standingsOf } from '#domain/standing.ts'
import { NO_CLOSING_DAYS } from '#domain/working-days.ts'
import { aPerson } from '#tests/support/factories.ts'

const aarhus = '0751'
const odder = '0727'
const firstMorning = day('2025-12-01')

function planFor(code: string, own: OwnRecords = new Map()): PlanInput {
  const catalogue = catalogueOf([december2025], 1)
  return {
    catalogue,
    standings: standingsOf(catalogue, code, own),
    handlings: NO_HANDLINGS,
    settings: DEFAULT_SETTINGS,
    calendar: NO_CLOSING_DAYS,
    last: new Map(),
  }
}
const morning = (plan: PlanInput) => nudgesDue(plan, firstMorning).map((n) => `${n.item} ${n.stage}`)

describe('the morning of 1 December 2025 in a newly subscribed channel of Aarhus', () => {
  it('begins with what is due today, and ends with what is long overdue and perhaps signed', () => {
    expect(morning(planFor(aarhus))).toEqual([
      'valg-ean due',
      'klik-brugerstyring-1 overdue-4',
      'flis-dba before-7',
      '3x-datastandarder before-14',
      'adg-0 before-14',
      'valg-brugertilfredshed before-14',
      'valg-evaluering before-14',
      'borgerblikket-dba-a before-14',
      'fbs-dba before-14',
      'sapa-forskud-11 before-14',
      'sapa-personkontrol-1 before-14',
      'sapa-personkontrol-2 before-14',
      'sapa-personkontrol-3 before-14',
      'sapa-personkontrol-4 before-14',
      'bom-dba overdue-4',
      'valg-dba overdue-4',
      'eessi-dba overdue-4',
      'sapa-dba-a overdue-4',
      'sapa-dba-bcd overdue-4',
    ])
  })

  it('names the FLIS agreement once, though KLIK has a task for it too', () => {
    const flis = nudgesDue(planFor(aarhus), firstMorning).filter((n) => n.item === 'flis-dba')
    expect(flis.map((n) => n.type)).toEqual(['agreement'])
  })

  it('is silent on what cannot be read or is not decided', () => {
    const told = new Set(
      previewNudges(planFor(aarhus), firstMorning, 365).flatMap((m) => m.nudges.map((n) => n.item)),
    )
    for (const id of ['valg-dba-bc', 'aula-dba', 'kp-dba', 'fki-sp-dba', 'sapa-indkomst-visning'])
      expect(told.has(id)).toBe(false)
  })

  it('leaves out in Odder what Odder has signed', () => {
    expect(morning(planFor(odder))).toEqual(
      morning(planFor(aarhus)).filter((line) => !line.startsWith('3x-datastandarder')),
    )
  })

  it('leaves out what Aarhus itself has signed', () => {
    const signed = {
      item: 'flis-dba',
      state: 'fulfilled',
      at: instantOf(day('2025-11-28'), '10:00'),
      by: aPerson(),
    }
    const own = new Map([['flis-dba', { ...signed, state: 'fulfilled' as const }]])
    expect(morning(planFor(aarhus, own)).some((line) => line.startsWith('flis-dba'))).toBe(false)
  })

  it('is followed by the dialogue meeting, told of on the day before', () => {
    const mornings = previewNudges(planFor(aarhus), firstMorning, 60)
    const told = mornings.flatMap((m) =>
      m.nudges.filter((n) => n.item === 'sapa-dialogmoede-2026-01-08').map((n) => [m.day, n.stage]),
    )
    expect(told).toEqual([['2026-01-07', 'meeting-tomorrow']])
  })
})
