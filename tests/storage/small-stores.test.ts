import { describe, expect, it } from 'vitest'
import { aPerson } from '#tests/support/factories.ts'
import { BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { anOrigin, MORNING } from '#tests/support/storage-factories.ts'

describe.each(BACKENDS)('calendar entries and settings on $name', (backend) => {
  const on = useStore(backend)

  it('keeps one entry for a person and event', async () => {
    const person = aPerson({ id: 'with-calendar' })
    const entry = { person, event: 'sapa-dialog', revision: 0, entry: 'AAMk1', at: MORNING }
    expect(await on.store.calendarEntries.find(person, entry.event)).toBeUndefined()
    await on.store.calendarEntries.save(entry, anOrigin())
    expect(await on.store.calendarEntries.find(person, entry.event)).toEqual(entry)
    const moved = { ...entry, revision: 1, webLink: 'https://outlook.office.com/x' }
    await on.store.calendarEntries.save(moved, anOrigin())
    const found = await on.store.calendarEntries.find(person, entry.event)
    expect(found).toEqual(moved)
    expect(found?.at.equals(MORNING)).toBe(true)
  })

  it("knows the events of a person, and of nobody else's", async () => {
    const person = aPerson({ id: 'busy' })
    for (const event of ['a', 'b'])
      await on.store.calendarEntries.save(
        { person, event, revision: 3, entry: event, at: MORNING },
        anOrigin(),
      )
    expect(await on.store.calendarEntries.eventsOf(person)).toEqual(
      new Map([
        ['a', 3],
        ['b', 3],
      ]),
    )
    expect(await on.store.calendarEntries.eventsOf({ ...person, tenant: 'another' })).toEqual(new Map())
  })

  it('forgets the entry that was taken out, of that person alone, with a line in the trail', async () => {
    const [person, other] = [aPerson({ id: 'leaving' }), aPerson({ id: 'staying' })]
    const { calendarEntries, audit } = on.store.system
    for (const by of [person, other])
      await calendarEntries.save(
        { person: by, event: 'out', revision: 2, entry: by.id, at: MORNING },
        anOrigin(),
      )
    await calendarEntries.remove('out', anOrigin({ by: person }))
    await calendarEntries.remove('out', anOrigin({ by: person }))
    expect(await calendarEntries.find(person, 'out')).toBeUndefined()
    expect(await calendarEntries.find(other, 'out')).toMatchObject({ entry: 'staying' })
    const { entries } = await audit.search({ subject: 'out', action: 'calendar.removed', limit: 9 })
    expect(entries.map(({ by, details }) => [by?.id, details])).toEqual([['leaving', { revision: 2 }]])
  })

  it.each([['a text'], [42], [{ nested: ['list', null] }], [null], [['a', 'list']]])(
    'returns the setting %j as it was set',
    async (value) => {
      await on.store.settings.set('key', 'before')
      await on.store.settings.set('key', value)
      expect(await on.store.settings.get('key')).toEqual(value)
    },
  )

  it('returns undefined for what was never set', async () => {
    expect(await on.store.settings.get('never')).toBeUndefined()
  })
})
