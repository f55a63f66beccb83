import { describe, expect, it } from 'vitest'
import { catalogueOf } from '#domain/catalogue.ts'
import { followedItems } from '#domain/followed-items.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import { anAgreement, anEdition, anEvent, aTask } from '#tests/support/factories.ts'

const catalogue = catalogueOf(
  [
    anEdition({
      agreements: [
        anAgreement({ id: 'flis-dba', solution: 'flis', audience: ['systemansvarlige'] }),
        anAgreement({ id: 'sapa-dba', solution: 'sapa', audience: [] }),
      ],
      tasks: [
        aTask({ id: 'flis-sign', solution: 'flis', agreement: 'flis-dba', audience: ['systemansvarlige'] }),
        aTask({ id: 'sapa-task', solution: 'sapa', audience: ['programledere'] }),
      ],
      events: [anEvent({ id: 'sapa-meeting', solution: 'sapa', audience: [] })],
    }),
  ],
  1,
)

describe('what a channel follows of the catalogue', () => {
  it('is not listed where nothing is left out', () => {
    expect(followedItems(catalogue, DEFAULT_SETTINGS)).toBeUndefined()
  })

  it('is what belongs to the solutions that it picked', () => {
    const solutions = { mode: 'only', ids: ['flis'] } as const
    expect(followedItems(catalogue, { ...DEFAULT_SETTINGS, solutions })).toEqual({
      agreements: ['flis-dba'],
      tasks: ['flis-sign'],
      events: [],
    })
  })

  it('has a task that only asks to sign an agreement where it has the agreement', () => {
    expect(followedItems(catalogue, { ...DEFAULT_SETTINGS, kinds: ['agreement'] })).toEqual({
      agreements: ['flis-dba', 'sapa-dba'],
      tasks: ['flis-sign'],
      events: [],
    })
    expect(followedItems(catalogue, { ...DEFAULT_SETTINGS, kinds: ['task'] })?.tasks).toEqual(['sapa-task'])
  })

  it('goes by the roles that it is for, and has what is for nobody in particular', () => {
    expect(followedItems(catalogue, { ...DEFAULT_SETTINGS, roles: ['programleder'] })).toEqual({
      agreements: ['sapa-dba'],
      tasks: ['sapa-task'],
      events: ['sapa-meeting'],
    })
  })
})
