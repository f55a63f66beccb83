import { describe, expect, it } from 'vitest'
import { addToCalendar } from '#actions/add-to-calendar.ts'
import { removeFromCalendar } from '#actions/remove-from-calendar.ts'
import { updateCalendar } from '#actions/update-calendar.ts'
import type { PersonalCalendar, UpdateOutcome } from '#domain/ports/calendar.ts'
import { aCatalogue, anEvent } from '#tests/support/factories.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'

const editions = {
  catalogue: async () => aCatalogue({ events: [anEvent({ id: 'meeting' })] }),
}
const origin = anOrigin()
const request = {
  wanted: { part: 'meeting', id: 'meeting' },
  origin,
  assertion: 'token',
  language: 'da',
} as const

function aCalendar() {
  const asked: unknown[] = []
  const calendar: PersonalCalendar = {
    async add({ name }, ...rest) {
      asked.push([name, ...rest])
      return { kind: 'added', entry: 'e' }
    },
    async update({ name }, ...rest) {
      asked.push([name, ...rest])
      return { kind: 'updated' }
    },
    async remove({ name }, ...rest) {
      asked.push([name, ...rest])
      return { kind: 'removed' }
    },
  }
  return { calendar, asked }
}

describe('adding a meeting to one’s calendar', () => {
  it('asks the calendar with the person’s own token', async () => {
    const { calendar, asked } = aCalendar()
    expect(await addToCalendar({ editions, calendar }, request)).toEqual({ kind: 'added', entry: 'e' })
    expect(asked).toEqual([['meeting', origin, 'token', 'da']])
  })

  it('leaves alone a meeting that was called off', async () => {
    const { calendar, asked } = aCalendar()
    const off = aCatalogue({ events: [anEvent({ id: 'meeting', calledOff: true })] })
    const without = { ...editions, catalogue: async () => off }
    expect(await addToCalendar({ editions: without, calendar }, request)).toEqual({ kind: 'called-off' })
    expect(asked).toEqual([])
  })

  it('needs the person to sign in first', async () => {
    const { calendar, asked } = aCalendar()
    expect(await addToCalendar({ editions, calendar }, { ...request, assertion: undefined })).toEqual({
      kind: 'needs-sign-in',
    })
    expect(asked).toEqual([])
  })

  it('has nobody to ask where Microsoft 365 is not configured', async () => {
    expect(await addToCalendar({ editions, calendar: undefined }, request)).toEqual({ kind: 'needs-consent' })
  })

  it('knows only published meetings', async () => {
    const { calendar, asked } = aCalendar()
    expect(
      await addToCalendar({ editions, calendar }, { ...request, wanted: { part: 'meeting', id: 'gone' } }),
    ).toEqual({
      kind: 'no-such-item',
    })
    expect(asked).toEqual([])
  })
})

describe('taking a meeting out of one’s calendar again', () => {
  it('asks the calendar with the person’s own token, of a meeting that was called off as well', async () => {
    const { calendar, asked } = aCalendar()
    const off = aCatalogue({ events: [anEvent({ id: 'meeting', calledOff: true })] })
    const without = { ...editions, catalogue: async () => off }
    expect(await removeFromCalendar({ editions: without, calendar }, request)).toEqual({ kind: 'removed' })
    expect(asked).toEqual([['meeting', origin, 'token']])
  })

  it.each([
    ['needs-sign-in', { assertion: undefined }, {}],
    ['no-such-item', { wanted: { part: 'meeting', id: 'gone' } as const }, {}],
    ['needs-consent', {}, { calendar: undefined }],
  ])('is %s without what it needs, and asks nobody', async (kind, of, ports) => {
    const { calendar, asked } = aCalendar()
    expect(await removeFromCalendar({ editions, calendar, ...ports }, { ...request, ...of })).toEqual({
      kind,
    })
    expect(asked).toEqual([])
  })
})

describe('bringing one’s calendar up to date', () => {
  const events = [
    anEvent({ id: 'right' }),
    anEvent({ id: 'moved', revision: 2 }),
    anEvent({ id: 'off', revision: 1, calledOff: true }),
    anEvent({ id: 'open', revision: 3 }),
  ]
  const entries = new Map([
    ...(['right', 'moved', 'off', 'unpublished', 'open/registration'] as const).map(
      (name) => [name, 0] as const,
    ),
  ])
  const ports = {
    editions: { catalogue: async () => aCatalogue({ events }) },
    calendarEntries: { eventsOf: async () => entries },
  }
  const asking = { origin, assertion: 'token', language: 'da' as const }

  it('changes what has moved and marks what is called off, and nothing that is right or has no day', async () => {
    const { calendar, asked } = aCalendar()
    const { updated, gone, refused } = await updateCalendar({ ...ports, calendar }, asking)
    expect(updated.map(({ name }) => name)).toEqual(['moved', 'off'])
    expect([gone, refused]).toEqual([[], undefined])
    expect(asked).toEqual([
      ['moved', origin, 'token', 'da'],
      ['off', origin, 'token', 'da'],
    ])
  })

  it('tells what the person has deleted, and stops at what keeps it from the rest', async () => {
    const outcomes: UpdateOutcome[] = [{ kind: 'gone' }, { kind: 'no-mailbox' }]
    const calendar = {
      ...aCalendar().calendar,
      update: async () => outcomes.shift() ?? { kind: 'updated' as const },
    }
    const { updated, gone, refused } = await updateCalendar({ ...ports, calendar }, asking)
    expect([updated, gone.map(({ name }) => name), refused]).toEqual([[], ['moved'], { kind: 'no-mailbox' }])
  })

  it('asks nobody to sign in, or to have Microsoft 365, where nothing is behind', async () => {
    const { calendar } = aCalendar()
    const unsigned = { ...asking, assertion: undefined }
    const none = { ...ports, calendarEntries: { eventsOf: async () => new Map([['right', 0]]) } }
    expect(await updateCalendar({ ...none, calendar: undefined }, unsigned)).toEqual({
      updated: [],
      gone: [],
    })
    expect((await updateCalendar({ ...ports, calendar }, unsigned)).refused).toEqual({
      kind: 'needs-sign-in',
    })
    expect((await updateCalendar({ ...ports, calendar: undefined }, asking)).refused).toEqual({
      kind: 'needs-consent',
    })
  })
})
