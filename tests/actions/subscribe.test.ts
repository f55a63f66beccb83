import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planInputOf } from '#actions/plan-input.ts'
import { nextMorning, PREVIEW_DAYS, preview } from '#actions/preview.ts'
import { subscribe } from '#actions/subscribe.ts'
import { onDay } from '#domain/deadline.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import { anAgreement, anEdition, aPerson } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { aMunicipality } from '#tests/support/storage-backends.ts'
import { aConversation, aDigest, anOrigin, aSubscription, MORNING } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await openMemoryStore()
  const agreements = [anAgreement({ id: 'flis', deadline: onDay('2025-12-10') })]
  await store.editions.publish(anEdition({ agreements }), anOrigin())
})
afterAll(() => store.close())

const clockAt = (text: string) => () => Temporal.Instant.from(text)
const portsAt = (text: string) => ({ ...store, clock: clockAt(text) })
const BEFORE_EIGHT = '2025-12-01T06:56:00Z'

describe('the next morning', () => {
  it.each([
    ['2025-12-01T06:59:59Z', '2025-12-01'],
    ['2025-12-01T07:00:00Z', '2025-12-02'],
    ['2025-12-01T23:30:00Z', '2025-12-02'],
    ['2026-06-01T05:59:59Z', '2026-06-01'],
    ['2026-06-01T06:00:00Z', '2026-06-02'],
  ])('at %s is %s, in Danish time', (now, day) => {
    expect(nextMorning(clockAt(now), '08:00')).toBe(day)
  })
})

describe('a preview', () => {
  it('holds the mornings of the coming thirty days, from the next one', async () => {
    const { from, days, mornings } = await preview(portsAt(BEFORE_EIGHT), aMunicipality())
    expect({ from, days }).toEqual({ from: '2025-12-01', days: PREVIEW_DAYS })
    expect(mornings.map(({ day, nudges }) => [day, nudges[0]?.stage])).toEqual([
      ['2025-12-01', 'before-14'],
      ['2025-12-03', 'before-7'],
      ['2025-12-05', 'before-3'],
      ['2025-12-09', 'before-1'],
      ['2025-12-10', 'due'],
      ['2025-12-11', 'overdue-1'],
      ['2025-12-18', 'overdue-2'],
      ['2025-12-29', 'overdue-3'],
    ])
  })

  it('leaves out what the municipality has signed', async () => {
    const municipality = aMunicipality()
    const at = Temporal.Instant.from(BEFORE_EIGHT)
    await store.standings.record({
      municipality,
      item: 'flis',
      state: 'fulfilled',
      by: aPerson(),
      at,
      via: 'test',
    })
    expect((await preview(portsAt(BEFORE_EIGHT), municipality)).mornings).toEqual([])
  })

  it('of a channel goes by its own settings', async () => {
    const settings = { ...DEFAULT_SETTINGS, leadDays: [2], time: '06:00' }
    const { conversation, municipality } = aSubscription({ settings })
    await store.subscriptions.save(aSubscription({ conversation, settings }), anOrigin())
    // Its hour was at six, and its card has come.
    await store.outbox.plan(aDigest({ municipality }), conversation, [], MORNING)
    const { from, mornings } = await preview(portsAt(BEFORE_EIGHT), municipality, conversation)
    expect(from).toBe('2025-12-02')
    expect(mornings[0]).toMatchObject({ day: '2025-12-08', nudges: [{ stage: 'before-2' }] })
  })

  it('sends and records nothing', async () => {
    const municipality = aMunicipality()
    await preview(portsAt(BEFORE_EIGHT), municipality)
    expect(await store.outbox.deliveriesOf(municipality, 1)).toEqual([])
  })
})

describe('what a plan is made from', () => {
  it('is the defaults for a channel that has not said yes', async () => {
    const input = await planInputOf(store, aMunicipality(), '19:unknown')
    expect(input.settings).toEqual(DEFAULT_SETTINGS)
    expect(input.last.size).toBe(0)
    expect(input.standings.get('flis')).toEqual({ state: 'unknown' })
  })
})

describe('saying yes', () => {
  it('saves the subscription and tells the first morning', async () => {
    const [conversation, by, municipality] = [aConversation({ language: 'en' }), aPerson(), aMunicipality()]
    const { subscription, first } = await subscribe(
      portsAt(BEFORE_EIGHT),
      conversation,
      municipality,
      anOrigin({ by, at: Temporal.Instant.from(BEFORE_EIGHT) }),
    )
    expect(first).toBe('2025-12-01')
    expect(subscription).toEqual({
      municipality,
      conversation: conversation.id,
      state: 'active',
      settings: DEFAULT_SETTINGS,
      language: 'en',
      confirmedBy: by,
      confirmedAt: Temporal.Instant.from(BEFORE_EIGHT),
    })
    expect(await store.subscriptions.of(conversation.id)).toEqual(subscription)
  })

  it('again keeps the settings that the channel had chosen, and wakes it', async () => {
    const conversation = aConversation()
    const settings = { ...DEFAULT_SETTINGS, leadDays: [5], time: '09:30' }
    await store.subscriptions.save(
      aSubscription({ conversation: conversation.id, settings, state: 'paused' }),
      anOrigin(),
    )
    await subscribe(portsAt(BEFORE_EIGHT), conversation, aMunicipality(), anOrigin())
    expect(await store.subscriptions.of(conversation.id)).toMatchObject({ settings, state: 'active' })
  })

  it('tells no first morning where there is nothing to nudge about', async () => {
    const [municipality, ports] = [aMunicipality(), portsAt(BEFORE_EIGHT)]
    const at = ports.clock()
    await store.standings.record({
      municipality,
      item: 'flis',
      state: 'fulfilled',
      by: aPerson(),
      at,
      via: 'test',
    })
    expect((await subscribe(ports, aConversation(), municipality, anOrigin())).first).toBeUndefined()
  })
})
