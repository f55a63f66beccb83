import { expect, it } from 'vitest'
import { standingWords } from '#cards/wording/standings.ts'
import { day } from '#domain/day.ts'
import type { Standing } from '#domain/standing.ts'

const today = day('2025-12-01')
const kombit = { asOf: day('2025-11-20'), source: { kind: 'kombit' } } as const
const mette = {
  asOf: today,
  source: { kind: 'person', by: { tenant: 't', id: 'm', name: 'Mette Holm' } },
} as const
const forgotten = {
  asOf: today,
  source: { kind: 'person', by: { tenant: '', id: '', name: '' } },
} as const

it.each<[Standing, 'agreement' | 'task', string, string]>([
  [{ state: 'unknown' }, 'agreement', 'status kendes ikke', 'status not known'],
  [{ state: 'open' }, 'task', 'ikke meldt udført', 'not reported done'],
  [{ state: 'open' }, 'agreement', 'ikke underskrevet', 'not signed'],
  [
    { state: 'open', ...kombit },
    'agreement',
    'KOMBIT pr. 20.11.2025: ikke underskrevet',
    'KOMBIT as of 20 Nov 2025: not signed',
  ],
  [
    { state: 'fulfilled', ...kombit },
    'agreement',
    'KOMBIT pr. 20.11.2025: underskrevet',
    'KOMBIT as of 20 Nov 2025: signed',
  ],
  [
    { state: 'fulfilled', ...mette },
    'agreement',
    'underskrevet af Mette Holm, 1. december',
    'signed by Mette Holm, 1 December',
  ],
  [
    { state: 'fulfilled', ...mette },
    'task',
    'udført af Mette Holm, 1. december',
    'done by Mette Holm, 1 December',
  ],
  [
    { state: 'fulfilled', ...forgotten },
    'task',
    'udført af en kollega (navnet er slettet), 1. december',
    'done by a colleague (name removed), 1 December',
  ],
  [
    { state: 'open', ...mette },
    'agreement',
    'ikke underskrevet ifølge Mette Holm, 1. december',
    'not signed according to Mette Holm, 1 December',
  ],
  [
    { state: 'open', ...mette },
    'task',
    'ikke udført ifølge Mette Holm, 1. december',
    'not done according to Mette Holm, 1 December',
  ],
])('%o of an %s is "%s"', (standing, type, da, en) => {
  expect(standingWords(standing, type, today, 'da')).toBe(da)
  expect(standingWords(standing, type, today, 'en')).toBe(en)
})

it('says the year of another year', () => {
  expect(standingWords({ state: 'fulfilled', ...mette }, 'task', day('2026-01-05'), 'da')).toBe(
    'udført af Mette Holm, 1. december 2025',
  )
})
