import { describe, expect, it } from 'vitest'
import { addDays, type Day, day } from '#domain/day.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import type { Subscription } from '#domain/subscription.ts'
import { anEdition, aPerson } from '#tests/support/factories.ts'
import { aMunicipality, BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import {
  aConversation,
  aDigest,
  aNudge,
  anOrigin,
  aSubscription,
  MORNING,
} from '#tests/support/storage-factories.ts'
import { lastNudgesOf } from '#tests/support/test-store.ts'

const today = day('2025-12-01')

describe.each(BACKENDS)('subscriptions on $name', (backend) => {
  const on = useStore(backend)
  const awaiting = async (on_ = today) =>
    (await on.store.subscriptions.awaitingDigest(on_)).map((s) => s.conversation)
  const saved = async (overrides: Partial<Subscription> = {}) => {
    const subscription = aSubscription(overrides)
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
    const paused = { why: 'person', at: MORNING } as const
    const moved = { ...subscription, municipality: '0101', state: 'paused' as const, paused }
    await on.store.subscriptions.save(moved, anOrigin())
    expect(await on.store.subscriptions.of(subscription.conversation)).toEqual(moved)
  })

  it('returns all of a municipality, paused ones too', async () => {
    const municipality = aMunicipality()
    const [active, paused] = [
      aSubscription({ municipality }),
      aSubscription({ municipality, state: 'paused', paused: { why: 'person', at: MORNING } }),
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
    expect(await lastNudgesOf(on.store, { municipality: '0751', conversation })).toEqual(
      new Map([
        ['a', { day: next, deadlineKey: '2025-12-08/2025-12-08' }],
        ['b', { day: today, deadlineKey: '2025-12-08/2025-12-08' }],
      ]),
    )
  })

  it('tells of several at once what each was last nudged about, and of nobody else', async () => {
    const [one, two, silent] = [await saved(), await saved(), await saved()]
    await on.store.outbox.plan(aDigest(), one.conversation, [aNudge({ item: 'a' })], MORNING)
    await on.store.outbox.plan(aDigest(), two.conversation, [aNudge({ item: 'b' })], MORNING)
    const told = await on.store.subscriptions.lastNudges(
      '0751',
      [one, two, silent].map(({ conversation }) => conversation),
    )
    expect([...told].map(([conversation, items]) => [conversation, [...items.keys()]]).sort()).toEqual(
      [
        [one.conversation, ['a']],
        [two.conversation, ['b']],
      ].sort(),
    )
    expect((await on.store.subscriptions.lastNudges('0751', [])).size).toBe(0)
  })

  it('remembers the registration, not the meeting, when both are nudged about on one day', async () => {
    const { conversation } = await saved()
    const registration = aNudge({ item: 'dialogmøde', type: 'registration' })
    const meeting = aNudge({ item: 'dialogmøde', type: 'meeting', deadline: { kind: 'undecided', raw: '' } })
    await on.store.outbox.plan(aDigest(), conversation, [registration, meeting], MORNING)
    const last = await lastNudgesOf(on.store, { municipality: '0751', conversation })
    expect(last.get('dialogmøde')?.deadlineKey).toBe('2025-12-08/2025-12-08')
  })

  it('begins anew when the channel changes municipality', async () => {
    const subscription = aSubscription()
    await on.store.subscriptions.save(subscription, anOrigin())
    await on.store.outbox.plan(aDigest(), subscription.conversation, [aNudge()], MORNING)
    await on.store.subscriptions.save({ ...subscription, language: 'en' }, anOrigin())
    expect((await lastNudgesOf(on.store, subscription)).size).toBe(1)
    const moved = { ...subscription, municipality: aMunicipality() }
    await on.store.subscriptions.save(moved, anOrigin())
    expect((await lastNudgesOf(on.store, subscription)).size).toBe(0)
    expect((await lastNudgesOf(on.store, moved)).size).toBe(0)
  })

  describe('the editions that a channel knows', () => {
    const told = async (conversation: string, municipality = '0751') => {
      const known = await on.store.subscriptions.toldEditions(municipality, [conversation])
      const { before, told: since } = known.get(conversation) ?? { before: new Set(), told: new Set() }
      return { before: [...before].filter((id) => id.startsWith('known-')), since: [...since] }
    }
    const publish = (id: string) => on.store.editions.publish(anEdition({ id }), anOrigin())
    const planWith = (conversation: string, editions: readonly string[], municipality = '0751') =>
      on.store.outbox.plan(aDigest({ municipality }), conversation, [aNudge()], MORNING, { editions })

    it('are all that were published before it said yes, and those it was told of', async () => {
      await publish('known-before')
      const { conversation } = await saved()
      await publish('known-after')
      expect(await told(conversation)).toEqual({ before: ['known-before'], since: [] })
      await planWith(conversation, ['known-after'])
      expect(await told(conversation)).toEqual({ before: ['known-before'], since: ['known-after'] })
    })

    it('stay the same when it chooses anew, and begin anew with another municipality', async () => {
      const subscription = aSubscription()
      await on.store.subscriptions.save(subscription, anOrigin())
      await planWith(subscription.conversation, ['later'])
      await on.store.subscriptions.save({ ...subscription, language: 'en' }, anOrigin())
      expect((await told(subscription.conversation)).since).toEqual(['later'])
      const municipality = aMunicipality()
      await on.store.subscriptions.save({ ...subscription, municipality }, anOrigin())
      expect((await told(subscription.conversation, municipality)).since).toEqual([])
      expect(await told(subscription.conversation)).toEqual({ before: [], since: [] })
    })

    it('are remembered of a morning on which nothing was to be said', async () => {
      const { conversation } = await saved()
      await on.store.outbox.plan(aDigest({ lines: [] }), conversation, [], MORNING, { editions: ['later'] })
      expect((await told(conversation)).since).toEqual(['later'])
    })

    it('do not hold one whose card was never sent: the next morning tells of it', async () => {
      const municipality = aMunicipality()
      const { conversation } = await saved({ municipality })
      await planWith(conversation, ['later'], municipality)
      const [delivery] = await on.store.outbox.deliveriesOf(municipality, 1)
      await on.store.outbox.claim(delivery!.id, MORNING)
      await on.store.outbox.settle(delivery!.id, { kind: 'failed', error: 'gave up' }, MORNING)
      expect((await told(conversation, municipality)).since).toEqual([])
    })

    it('are forgotten with the conversation', async () => {
      const conversation = aConversation()
      await on.store.conversations.remember(conversation)
      await on.store.subscriptions.save(aSubscription({ conversation: conversation.id }), anOrigin())
      await planWith(conversation.id, ['later'])
      await on.store.conversations.forget(conversation.id, anOrigin())
      const rows = await on.database.db
        .selectFrom('told_edition')
        .selectAll()
        .where('conversation', '=', conversation.id)
        .execute()
      expect(rows).toEqual([])
    })
  })
})

describe.each(BACKENDS)('changing a subscription on $name', (backend) => {
  const on = useStore(backend)
  const saved = async (overrides: Partial<Subscription> = {}) => {
    const subscription = aSubscription({ municipality: aMunicipality(), ...overrides })
    await on.store.subscriptions.save(subscription, anOrigin())
    return subscription
  }
  const detailsOf = async ({ municipality }: Subscription) =>
    (await on.store.audit.search({ municipality, limit: 10 })).entries.map(({ action, details }) => ({
      action,
      ...details,
    }))

  it('updates what stands at this moment, and writes down which settings changed', async () => {
    const subscription = await saved()
    const settings = { ...DEFAULT_SETTINGS, time: '09:30', leadDays: [5] }
    const changed = await on.store.subscriptions.update(
      subscription.conversation,
      (s) => ({ ...s, settings }),
      anOrigin(),
    )
    expect(changed).toEqual({ ...subscription, settings })
    expect(await on.store.subscriptions.of(subscription.conversation)).toEqual(changed)
    expect((await detailsOf(subscription))[0]).toEqual({
      action: 'subscription.saved',
      state: 'active',
      language: 'da',
      changed: ['leadDays', 'time'],
    })
  })

  it('updates nothing where there is no subscription, and writes down nothing where nothing changes', async () => {
    expect(await on.store.subscriptions.update('19:none', (s) => s, anOrigin())).toBeUndefined()
    const subscription = await saved()
    await on.store.subscriptions.update(subscription.conversation, (s) => s, anOrigin())
    expect(await detailsOf(subscription)).toHaveLength(1)
  })

  it('loses neither of two changes that come at once', async () => {
    const { conversation } = await saved()
    const { update } = on.store.subscriptions
    await Promise.all([
      update(conversation, (s) => ({ ...s, state: 'paused' }), anOrigin()),
      update(conversation, (s) => ({ ...s, language: 'en' }), anOrigin()),
    ])
    expect(await on.store.subscriptions.of(conversation)).toMatchObject({ state: 'paused', language: 'en' })
  })

  it('keeps until when a channel rests, and has it go on when the day has come', async () => {
    const until = addDays(today, 2)
    const [resting, indefinite] = [
      await saved({ state: 'paused', paused: { why: 'person', at: MORNING, until } }),
      await saved({ state: 'paused' }),
    ]
    expect(await on.store.subscriptions.of(resting.conversation)).toEqual(resting)
    expect(await on.store.subscriptions.wake(addDays(today, 1), MORNING)).toBe(0)
    expect(await on.store.subscriptions.wake(until, MORNING)).toBe(1)
    expect(await on.store.subscriptions.wake(until, MORNING)).toBe(0)
    const { paused: _, ...rest } = resting
    expect(await on.store.subscriptions.of(resting.conversation)).toEqual({ ...rest, state: 'active' })
    expect(await on.store.subscriptions.of(indefinite.conversation)).toMatchObject({ state: 'paused' })
    expect((await detailsOf(resting))[0]).toMatchObject({ action: 'subscription.saved', state: 'active' })
  })

  it('ends with what waits to be sent and what was last nudged about, and says so', async () => {
    const subscription = await saved()
    const { conversation, municipality } = subscription
    await on.store.outbox.plan(aDigest({ municipality }), conversation, [aNudge()], MORNING)
    expect(await on.store.subscriptions.end(conversation, anOrigin())).toEqual(subscription)
    expect(await on.store.subscriptions.of(conversation)).toBeUndefined()
    const [delivery] = await on.store.outbox.deliveriesOf(municipality, 1)
    expect(delivery).toMatchObject({ state: 'skipped', error: 'the subscription was ended' })
    expect(await on.store.outbox.claim(delivery?.id ?? '', MORNING)).toBeUndefined()
    expect((await detailsOf(subscription))[0]).toEqual({ action: 'subscription.ended' })
    expect(await on.store.subscriptions.end(conversation, anOrigin())).toBeUndefined()
    await on.store.subscriptions.save(subscription, anOrigin())
    expect((await lastNudgesOf(on.store, subscription)).size).toBe(0)
  })

  it('of somebody’s own chat ends without what a ladder has told there, but for what was never sent', async () => {
    const chat = aConversation({ kind: 'personal', person: aPerson() })
    await on.store.conversations.remember(chat)
    const { conversation, municipality } = await saved({ conversation: chat.id })
    const of = (item: string) => [aNudge({ item })]
    const plan = async (date: Day, item: string) => {
      await on.store.outbox.plan(aDigest({ municipality, day: date }), conversation, of(item), MORNING)
      return (await on.store.outbox.deliveriesOf(municipality, 1))[0]?.id ?? ''
    }
    const told = await plan(today, 'told')
    await on.store.outbox.claim(told, MORNING)
    await on.store.outbox.settle(told, { kind: 'sent', activity: 'card' }, MORNING)
    await plan(addDays(today, 1), 'unsent')
    await on.store.subscriptions.end(conversation, anOrigin())
    const last = async () =>
      (await on.store.subscriptions.lastNudges(municipality, [conversation])).get(conversation)
    expect([...((await last())?.keys() ?? [])]).toEqual(['told'])
    await on.store.subscriptions.save(aSubscription({ conversation, municipality: '0101' }), anOrigin())
    expect((await last())?.size).toBe(1)
  })

  it('of somebody’s own chat awaits its digest also after a ladder of another municipality has come', async () => {
    const chat = aConversation({ kind: 'personal', person: aPerson() })
    await on.store.conversations.remember(chat)
    const { conversation, municipality } = await saved({ conversation: chat.id })
    const awaits = async () =>
      (await on.store.system.subscriptions.awaitingDigest(today)).some((s) => s.conversation === conversation)
    await on.store.outbox.plan(aDigest({ municipality: '0101' }), conversation, [], MORNING)
    expect(await awaits()).toBe(true)
    expect(await on.store.subscriptions.lastMorning(conversation)).toBeUndefined()
    await on.store.outbox.plan(aDigest({ municipality }), conversation, [], MORNING)
    expect(await awaits()).toBe(false)
  })

  it('tells all subscriptions of a municipality, and the last day that was planned for one', async () => {
    const first = await saved()
    const { municipality } = first
    const second = await saved({ municipality, state: 'paused' })
    const found = await on.store.subscriptions.ofMunicipality(municipality)
    expect(found.map((s) => s.conversation)).toEqual([first.conversation, second.conversation].toSorted())
    expect(await on.store.subscriptions.lastMorning(first.conversation)).toBeUndefined()
    await on.store.outbox.plan(aDigest({ municipality, lines: [] }), first.conversation, [], MORNING)
    expect(await on.store.subscriptions.lastMorning(first.conversation)).toBe(today)
  })
})
