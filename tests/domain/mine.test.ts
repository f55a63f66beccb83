import { describe, expect, it } from 'vitest'
import type { Handling } from '#domain/handling.ts'
import { type KnownOfPerson, mineOf } from '#domain/mine.ts'
import type { Standing } from '#domain/standing.ts'
import { aCatalogue, anAgreement, anEvent, aTask } from '#tests/support/factories.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'

const METTE = { tenant: 't', id: 'mette', name: 'Mette Holm' }
const { at } = anOrigin()
const agreements = ['mine', 'signed', 'off', 'other', 'added'].map((id) =>
  anAgreement({ id, solution: `of-${id}`, ...(id === 'off' && { calledOff: true }) }),
)
const events = [
  ...agreements.map(({ solution }) => anEvent({ id: solution, solution })),
  anEvent({ id: 'put-in' }),
]
const { solution: _, ...ofNone } = anEvent({ id: 'of-none' })
const catalogue = aCatalogue({
  agreements,
  tasks: [aTask({ id: 'task', solution: 'of-task' })],
  events: [...events, ofNone],
})

const to = (person: typeof METTE): NonNullable<Handling['assignment']> => ({ to: person, by: METTE, at })
function known(overrides: Partial<KnownOfPerson> = {}): KnownOfPerson {
  const ids = ['mine', 'signed', 'off', 'task']
  const settled: Standing = {
    state: 'fulfilled',
    asOf: '2025-12-01' as never,
    source: { kind: 'kombit' } as never,
  }
  return {
    person: METTE,
    handlings: new Map([
      ...ids.map((item) => [item, { item, assignment: to(METTE) }] as const),
      ['other', { item: 'other', assignment: to({ ...METTE, tenant: 'another' }) }],
    ]),
    standings: new Map([['signed', settled]]),
    entries: new Set(['added/deadline', 'put-in', 'of-other/registration']),
    ...overrides,
  }
}
const idsOf = (overrides: Partial<KnownOfPerson> = {}) => {
  const mine = mineOf(catalogue, known(overrides))
  return {
    obligations: [...catalogue.obligations.values()].filter(mine.obligation).map(({ id }) => id),
    events: [...catalogue.events.values()].filter(mine.event).map(({ id }) => id),
  }
}

describe('what is a person’s own', () => {
  it('is what they are responsible for until it is settled, what KOMBIT called off of it, and what they put in', () => {
    expect(idsOf().obligations).toEqual(['mine', 'off', 'added', 'task'])
  })

  it('is the meetings about the solutions of all that they are responsible for, and those they put in', () => {
    expect(idsOf().events).toEqual(['of-mine', 'of-signed', 'of-off', 'of-other', 'put-in'])
  })

  it('is nothing of somebody who is responsible for nothing, and has put nothing in', () => {
    expect(idsOf({ handlings: new Map(), entries: new Set() })).toEqual({ obligations: [], events: [] })
    expect(idsOf({ person: { ...METTE, id: 'sofie' }, entries: new Set() }).events).toEqual([])
  })
})
