import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cardHours } from '#app/demo/card-hours.ts'
import { day } from '#domain/day.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { aDigest, anOrigin, aSubscription, MORNING } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await openMemoryStore()
})
afterAll(() => store.close())

const hoursOn = (on: string) => cardHours(store.system)(day(on))

describe('the hours at which cards come', () => {
  it('are the usual one of a working day until a channel says yes, and then the channels’ own', async () => {
    expect([await hoursOn('2025-12-01'), await hoursOn('2025-12-06')]).toEqual([['08:00'], []])
    const early = aSubscription({ settings: { ...DEFAULT_SETTINGS, time: '07:30' } })
    const tuesdays = aSubscription({ settings: { ...DEFAULT_SETTINGS, time: '10:00', weekdays: [2] } })
    for (const subscription of [early, tuesdays]) await store.subscriptions.save(subscription, anOrigin())
    expect(await hoursOn('2025-12-01')).toEqual(['07:30'])
    expect((await hoursOn('2025-12-02')).toSorted()).toEqual(['07:30', '10:00'])
    await store.outbox.plan(aDigest({ day: day('2025-12-02') }), early.conversation, [], MORNING)
    expect(await hoursOn('2025-12-02')).toEqual(['10:00'])
    const closing = { closingRules: [], closingDays: [day('2025-12-09')] }
    await store.municipalitySettings.save('0751', closing, anOrigin())
    expect(await hoursOn('2025-12-09')).toEqual([])
  })
})
