import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leaveNudges, pauseNudges, resumeNudges, saveChoice } from '#actions/change-subscription.ts'
import { channelsOf } from '#actions/channels-of.ts'
import { day } from '#domain/day.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import { aPerson } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { aMunicipality } from '#tests/support/storage-backends.ts'
import { aConversation, anOrigin, aSubscription, MORNING } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await openMemoryStore()
})
afterAll(() => store.close())

async function aChannel(overrides: Partial<Parameters<typeof aConversation>[0]> = {}) {
  const conversation = aConversation(overrides)
  await store.conversations.remember(conversation)
  const subscription = aSubscription({ conversation: conversation.id, municipality: aMunicipality() })
  await store.subscriptions.save(subscription, anOrigin())
  return subscription
}

describe('a channel', () => {
  it('gets what was chosen for it, in order, and stays paused where it was', async () => {
    const { conversation } = await aChannel()
    await pauseNudges(store, conversation, undefined, anOrigin())
    const settings = { ...DEFAULT_SETTINGS, leadDays: [1, 5] }
    await saveChoice(store, conversation, { settings, language: 'en' }, anOrigin())
    expect(await store.subscriptions.of(conversation)).toMatchObject({
      state: 'paused',
      language: 'en',
      settings: { leadDays: [5, 1] },
    })
  })

  it('pauses until a day, or for good, and resumes as the yes of who says so', async () => {
    const { conversation } = await aChannel()
    const [by, at] = [aPerson(), Temporal.Instant.from('2025-12-03T09:00:00Z')]
    const until = day('2025-12-10')
    expect(await pauseNudges(store, conversation, until, anOrigin())).toMatchObject({
      paused: { why: 'person', until },
    })
    const forGood = await pauseNudges(store, conversation, undefined, anOrigin())
    expect(forGood?.paused).not.toHaveProperty('until')
    const resumed = await resumeNudges(store, conversation, anOrigin({ by, at }))
    expect(resumed).toMatchObject({ state: 'active', confirmedBy: by, confirmedAt: at })
    expect(await resumeNudges(store, conversation, anOrigin())).toEqual(resumed)
  })

  it('leaves once, and what is not subscribed is neither paused, resumed nor left', async () => {
    const subscription = await aChannel()
    const { conversation } = subscription
    expect(await leaveNudges(store, conversation, anOrigin())).toEqual(subscription)
    const nothing = [
      leaveNudges(store, conversation, anOrigin()),
      resumeNudges(store, conversation, anOrigin()),
      pauseNudges(store, conversation, undefined, anOrigin()),
    ]
    expect(await Promise.all(nothing)).toEqual([undefined, undefined, undefined])
  })
})

describe('the channels of a municipality', () => {
  it('are told with the next morning of each, but for chats of others', async () => {
    const person = aPerson()
    const [open, own, others] = [
      await aChannel(),
      await aChannel({ kind: 'personal', person }),
      await aChannel({ kind: 'personal', person: aPerson() }),
    ]
    const { municipality } = open
    for (const subscription of [own, others])
      await store.subscriptions.save({ ...subscription, municipality }, anOrigin())
    await pauseNudges(store, own.conversation, undefined, anOrigin())
    const ports = { ...store, clock: () => MORNING.subtract({ minutes: 5 }) }
    const found = await channelsOf(ports, municipality, person)
    expect(new Map(found.map(({ conversation, next }) => [conversation.id, next]))).toEqual(
      new Map([
        [open.conversation, '2025-12-01'],
        [own.conversation, undefined],
      ]),
    )
  })
})
