import { describe, expect, it } from 'vitest'
import { addDays, day } from '#domain/day.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import { aMunicipality, BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { aDigest, aNudge, anOrigin, aSubscription, MORNING } from '#tests/support/storage-factories.ts'

const today = day('2025-12-01')

describe.each(BACKENDS)('subscriptions on $name', (backend) => {
  const on = useStore(backend)
  const awaiting = async (on_ = today) =>
    (await on.store.subscriptions.awaitingDigest(on_)).map((s) => s.conversation)
  const saved = async () => {
    const subscription = aSubscription()
    await on.store.subscriptions.save(subscription, anOrigin())
    return subscription
  }

  it('returns a subscription as it was saved, and replaces it', async () => {
    const subscription = aSubscription({
      settings: { ...DEFAULT_SETTINGS, leadDays: [10, 1], time: '07:30' },
    })
    expect(await on.store.subscriptions.of(subscription.conversation)).toBeUndefined()
    await on.store.subscriptions.save(subscription, anOrigin())
    expect(await on.store.subscriptions.of(subscription.conversation)).toEqual(subscription)
    const moved = { ...subscription, municipality: '0101', state: 'paused' as const }
    await on.store.subscriptions.save(moved, anOrigin())
    expect(await on.store.subscriptions.of(subscription.conversation)).toEqual(moved)
  })

  it('returns all of a municipality, paused ones too', async () => {
    const municipality = aMunicipality()
    const [active, paused] = [
      aSubscription({ municipality }),
      aSubscription({ municipality, state: 'paused' }),
    ]
    for (const one of [paused, active, aSubscription()]) await on.store.subscriptions.save(one, anOrigin())
    expect(await on.store.subscriptions.ofMunicipality(municipality)).toEqual([active, paused])
  })

  it('awaits a digest for each active subscription, until the day is planned', async () => {
    const [active, paused] = [aSubscription(), aSubscription({ state: 'paused' })]
    await on.store.subscriptions.save(active, anOrigin())
    await on.store.subscriptions.save(paused, anOrigin())
    expect(await awaiting()).toContain(active.conversation)
    expect(await awaiting()).not.toContain(paused.conversation)
    await on.store.outbox.plan(aDigest(), active.conversation, [aNudge()], MORNING)
    expect(await awaiting()).not.toContain(active.conversation)
    expect(await awaiting(addDays(today, 1))).toContain(active.conversation)
    expect(await awaiting(addDays(today, -1))).toContain(active.conversation)
  })

  it('counts a day without nudges as looked at', async () => {
    const subscription = aSubscription()
    await on.store.subscriptions.save(subscription, anOrigin())
    await on.store.outbox.plan(aDigest({ lines: [] }), subscription.conversation, [], MORNING)
    expect(await awaiting()).not.toContain(subscription.conversation)
  })

  it('remembers the last nudge of each item', async () => {
    const { conversation } = await saved()
    const [first, later] = [aNudge({ item: 'a' }), aNudge({ item: 'a', stage: 'due' })]
    await on.store.outbox.plan(aDigest(), conversation, [first, aNudge({ item: 'b' })], MORNING)
    const next = day('2025-12-08')
    await on.store.outbox.plan(aDigest({ day: next }), conversation, [later], MORNING)
    expect(await on.store.subscriptions.lastNudges(conversation)).toEqual(
      new Map([
        ['a', { day: next, deadlineKey: '2025-12-08/2025-12-08' }],
        ['b', { day: today, deadlineKey: '2025-12-08/2025-12-08' }],
      ]),
    )
  })

  it('remembers the registration, not the meeting, when both are nudged about on one day', async () => {
    const { conversation } = await saved()
    const registration = aNudge({ item: 'dialogmøde', type: 'registration' })
    const meeting = aNudge({ item: 'dialogmøde', type: 'meeting', deadline: { kind: 'undecided', raw: '' } })
    await on.store.outbox.plan(aDigest(), conversation, [registration, meeting], MORNING)
    const last = await on.store.subscriptions.lastNudges(conversation)
    expect(last.get('dialogmøde')?.deadlineKey).toBe('2025-12-08/2025-12-08')
  })

  it('begins anew when the channel changes municipality', async () => {
    const subscription = aSubscription()
    await on.store.subscriptions.save(subscription, anOrigin())
    await on.store.outbox.plan(aDigest(), subscription.conversation, [aNudge()], MORNING)
    await on.store.subscriptions.save({ ...subscription, language: 'en' }, anOrigin())
    expect((await on.store.subscriptions.lastNudges(subscription.conversation)).size).toBe(1)
    await on.store.subscriptions.save({ ...subscription, municipality: aMunicipality() }, anOrigin())
    expect((await on.store.subscriptions.lastNudges(subscription.conversation)).size).toBe(0)
  })
})
