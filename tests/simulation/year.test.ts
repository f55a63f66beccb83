import { beforeAll, describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import { liveAYear, type Year } from './live-a-year.ts'

const SEED = Number(process.env.SIMULATION_SEED ?? 20_251_205)
/** All 98 take minutes on a busy machine: `npm run simulate`. */
const MUNICIPALITIES = 10

/** In the order of their letters. */
const RULES = [
  'a card not before its hour',
  'a card on its own day',
  'a card only on a chosen weekday and working day',
  'a card only with a yes',
  'a ladder comes to whom it leads',
  'a ladder not before its rung',
  'a ladder once an item and stage',
  'all that an edition changed, as what it is',
  'all that falls in the week',
  'as what it is',
  'each edition is told of',
  'in person no meetings and nothing undecided',
  'in person not before the first hour',
  'in person nothing that is settled',
  'in person nothing that rests',
  'in person only on a day of the ladder or of their own',
  'in person only what is theirs, or what they lead',
  'in the week, how much is overdue',
  'never more overdue nudges than were chosen',
  'no more lines than were chosen, and no fewer',
  'no stage twice',
  'nobody who has paused is written to',
  'nothing is forgotten',
  'nothing waits for ever',
  'of what is theirs nothing is left out',
  'of what waits, nothing has waited the longest',
  'one card a channel and morning',
  'one card a person and morning',
  'only what is due, followed, open and awake',
  'the latest stage that is reached',
  'the week on its first card',
  'what waits is counted',
  'what would be too late tomorrow goes first',
]

describe(`a year of ${MUNICIPALITIES} municipalities with five channels each (SIMULATION_SEED=${SEED})`, () => {
  let year: Year
  beforeAll(async () => {
    year = await liveAYear({ seed: SEED, municipalities: MUNICIPALITIES })
  })

  it('keeps every rule on every day, each having been put to the test', () => {
    expect([...year.held.keys()].sort()).toEqual(RULES)
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
    // That it brings all that was missed, the rules hold.
    expect(sentOn('2026-03-13')).toBeGreaterThanOrEqual(sentOn('2026-03-09'))
  })
})
