import { beforeAll, describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import { liveAYear, type Year } from './live-a-year.ts'

const SEED = Number(process.env.SIMULATION_SEED ?? 20_251_205)
/** All 98 take minutes on a busy machine: `npm run simulate`. */
const MUNICIPALITIES = 10

describe(`a year of ${MUNICIPALITIES} municipalities with five channels each (SIMULATION_SEED=${SEED})`, () => {
  let year: Year
  beforeAll(async () => {
    year = await liveAYear({ seed: SEED, municipalities: MUNICIPALITIES })
  })

  it('keeps every rule on every day, each having been put to the test', () => {
    expect([...year.held.keys()].sort()).toMatchInlineSnapshot()
    expect(Math.min(...year.held.values())).toBeGreaterThan(25)
  })

  it('is silent at Christmas, at Easter and while Teams is down, and catches up on the first morning after', () => {
    const sentOn = (on: string) => year.mornings.get(day(on)) ?? 0
    for (const off of [
      '2025-12-24',
      '2025-12-31',
      '2026-04-02',
      '2026-04-06',
      '2026-05-14',
      '2026-03-10',
      '2026-03-12',
    ])
      expect([off, sentOn(off)]).toEqual([off, 0])
    expect(sentOn('2026-03-13')).toBeGreaterThan(sentOn('2026-03-09'))
  })
})
