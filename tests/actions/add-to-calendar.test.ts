import { describe, expect, it } from 'vitest'
import { addToCalendar } from '#actions/add-to-calendar.ts'
import { removeFromCalendar } from '#actions/remove-from-calendar.ts'
import type { PersonalCalendar } from '#domain/ports/calendar.ts'
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
