import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { onDay } from '#domain/deadline.ts'
import { DEFAULT_SETTINGS, type NudgeSettings } from '#domain/nudge-settings.ts'
import type { Person } from '#domain/person.ts'
import { deliver } from '#nudges/deliver.ts'
import { sweep } from '#nudges/sweep.ts'
import { anAgreement, anEdition, aPerson } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { aSubscribedChannel, nudgePorts } from '#tests/support/nudge-ports.ts'
import { aMunicipality } from '#tests/support/storage-backends.ts'
import { aConversation, anOrigin, aSubscription } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

/** Three days before the deadline of `near`, at eight. */
const TUESDAY_8_00 = '2025-12-09T07:00:00Z'
const LADDER: NudgeSettings = {
  ...DEFAULT_SETTINGS,
  leadDays: [3],
  escalation: { responsible: { days: -3 } },
}

let store: TestStore
let municipality: string
let jens: Person
let conversations: string[] = []
beforeAll(async () => {
  store = await openMemoryStore()
  const agreements = [
    anAgreement({ id: 'near', deadline: onDay('2025-12-12') }),
    anAgreement({ id: 'nearer', deadline: onDay('2025-12-10') }),
  ]
  await store.editions.publish(anEdition({ agreements }), anOrigin())
})
afterAll(() => store.close())
beforeEach(async () => {
  municipality = aMunicipality()
  jens = aPerson({ tenant: 'tenant-1', name: 'Jens' })
  await store.handlings.change({ ...anOrigin(), municipality, item: 'near', kind: 'assign', to: jens })
})
afterEach(async () => {
  for (const id of conversations) await store.conversations.forget(id, anOrigin())
  conversations = []
})

async function aChannel(settings: NudgeSettings = LADDER) {
  const channel = await aSubscribedChannel(store, { municipality, settings })
  conversations.push(channel.id)
  return channel
}

async function aChatWith(person: Person) {
  const chat = aConversation({ kind: 'personal', person })
  await store.conversations.remember(chat)
  conversations.push(chat.id)
  return chat
}

const cardsIn = async (conversation: string) =>
  (await store.outbox.deliveriesOf(municipality, 100))
    .filter((d) => d.conversation === conversation)
    .map((d) => ({ audience: d.spec.audience, items: d.spec.lines.map((line) => line.item) }))

describe('the ladder of a channel', () => {
  it('brings the responsible what is theirs, in their own chat, and says so in the audit trail', async () => {
    await aChannel()
    const chat = await aChatWith(jens)
    await sweep(nudgePorts(store, TUESDAY_8_00))
    expect(await cardsIn(chat.id)).toEqual([{ audience: 'responsible', items: ['near'] }])
    const { entries } = await store.audit.search({ municipality, action: 'nudge.escalated', limit: 10 })
    expect(entries).toMatchObject([{ subject: 'near', details: { to: 'responsible' } }])
    expect(JSON.stringify(entries)).not.toContain(jens.name)
  })

  it('brings one card, however many channels and instances', async () => {
    await aChannel()
    await aChannel()
    const chat = await aChatWith(jens)
    const ports = nudgePorts(store, TUESDAY_8_00)
    await Promise.all([sweep(ports), sweep(ports)])
    await sweep(ports)
    expect(await cardsIn(chat.id)).toHaveLength(1)
  })

  it('brings the leader what nobody is responsible for', async () => {
    const lone = aPerson({ tenant: 'tenant-1' })
    await aChannel({ ...LADDER, escalation: { leader: { days: -3, person: lone } } })
    const chat = await aChatWith(lone)
    await sweep(nudgePorts(store, TUESDAY_8_00))
    expect(await cardsIn(chat.id)).toEqual([{ audience: 'leader', items: ['nearer', 'near'] }])
  })

  it('joins what the person follows themselves in one card', async () => {
    await aChannel()
    const chat = await aChatWith(jens)
    const settings = { ...DEFAULT_SETTINGS, leadDays: [1], time: '09:30' }
    await store.subscriptions.save(
      aSubscription({ municipality, conversation: chat.id, settings }),
      anOrigin(),
    )
    await sweep(nudgePorts(store, TUESDAY_8_00))
    await sweep(nudgePorts(store, '2025-12-09T08:30:00Z'))
    expect(await cardsIn(chat.id)).toEqual([{ audience: undefined, items: ['nearer', 'near'] }])
  })

  it('comes on top of a chat that hears only of one’s own, and says each item once', async () => {
    await aChannel({
      ...LADDER,
      escalation: { responsible: { days: -3 }, leader: { days: -3, person: jens } },
    })
    const chat = await aChatWith(jens)
    const settings = { ...DEFAULT_SETTINGS, leadDays: [3, 1], assignedOnly: true }
    await store.subscriptions.save(
      aSubscription({ municipality, conversation: chat.id, settings }),
      anOrigin(),
    )
    await sweep(nudgePorts(store, TUESDAY_8_00))
    expect(await cardsIn(chat.id)).toEqual([{ audience: undefined, items: ['near', 'nearer'] }])
  })

  it('is not needed to hear of one’s own, and nothing else comes', async () => {
    const chat = await aChatWith(jens)
    const settings = { ...DEFAULT_SETTINGS, leadDays: [3, 1], assignedOnly: true }
    await store.subscriptions.save(
      aSubscription({ municipality, conversation: chat.id, settings }),
      anOrigin(),
    )
    await sweep(nudgePorts(store, TUESDAY_8_00))
    expect(await cardsIn(chat.id)).toEqual([{ audience: undefined, items: ['near'] }])
  })

  it('is not begun where nobody has switched it on: who is made responsible hears nothing unasked', async () => {
    await aChannel({ ...LADDER, escalation: {} })
    const chat = await aChatWith(jens)
    await sweep(nudgePorts(store, TUESDAY_8_00))
    expect(await cardsIn(chat.id)).toEqual([])
  })

  it('leaves alone who has paused Fristvagt in their own chat, and who has not added it', async () => {
    await aChannel()
    await sweep(nudgePorts(store, TUESDAY_8_00))
    const chat = await aChatWith(jens)
    const paused = aSubscription({ municipality, conversation: chat.id, state: 'paused' })
    await store.subscriptions.save(paused, anOrigin())
    await aChannel()
    await sweep(nudgePorts(store, TUESDAY_8_00))
    expect(await cardsIn(chat.id)).toEqual([])
  })

  it('does not bring what has been given to somebody else since it was planned', async () => {
    await aChannel()
    const chat = await aChatWith(jens)
    const ports = nudgePorts(store, TUESDAY_8_00)
    await sweep(ports)
    const to = aPerson({ tenant: 'tenant-1', name: 'Sofie' })
    await store.handlings.change({ ...anOrigin(), municipality, item: 'near', kind: 'assign', to })
    for (const { id } of await store.outbox.deliveriesOf(municipality, 10)) await deliver(ports, id)
    expect(ports.messenger.sent.map((sent) => sent.to.id)).not.toContain(chat.id)
    const [mine] = (await store.outbox.deliveriesOf(municipality, 10)).filter(
      (d) => d.conversation === chat.id,
    )
    expect(mine?.state).toBe('skipped')
  })

  it('brings a leader, who is responsible for some of it, all of it still', async () => {
    await aChannel({
      ...LADDER,
      escalation: { responsible: { days: -3 }, leader: { days: -3, person: jens } },
    })
    await aChatWith(jens)
    const ports = nudgePorts(store, TUESDAY_8_00)
    await sweep(ports)
    for (const { id } of await store.outbox.deliveriesOf(municipality, 10)) await deliver(ports, id)
    const mine = ports.messenger.sent.find(({ card }) => JSON.stringify(card).includes('nearer'))
    expect(mine?.card).toMatchObject({ items: ['nearer unknown', 'near unknown'] })
  })

  it('is sent without a yes of the person’s, and not any more once they have paused it', async () => {
    await aChannel()
    const chat = await aChatWith(jens)
    const ports = nudgePorts(store, TUESDAY_8_00)
    await sweep(ports)
    const [mine] = (await store.outbox.deliveriesOf(municipality, 10)).filter(
      (d) => d.conversation === chat.id,
    )
    await deliver(ports, mine?.id ?? '')
    expect(ports.messenger.sent.map(({ to }) => to.id)).toEqual([chat.id])
  })

  it('reaches who has their own card at an earlier hour, in that card', async () => {
    await aChannel()
    const chat = await aChatWith(jens)
    const settings = { ...DEFAULT_SETTINGS, leadDays: [1], time: '07:00' }
    await store.subscriptions.save(
      aSubscription({ municipality, conversation: chat.id, settings }),
      anOrigin(),
    )
    await sweep(nudgePorts(store, '2025-12-09T06:00:00Z'))
    await sweep(nudgePorts(store, TUESDAY_8_00))
    expect(await cardsIn(chat.id)).toEqual([{ audience: undefined, items: ['nearer', 'near'] }])
  })

  it('waits for the hour of the channel, and brings with it what another brings later in the day', async () => {
    const lone = aPerson({ tenant: 'tenant-1' })
    await aChannel()
    await aChannel({ ...LADDER, time: '10:00', escalation: { leader: { days: -3, person: jens } } })
    await aChannel({ ...LADDER, time: '10:00', escalation: { leader: { days: -3, person: lone } } })
    const [chat, later] = [await aChatWith(jens), await aChatWith(lone)]
    await sweep(nudgePorts(store, TUESDAY_8_00))
    expect(await cardsIn(chat.id)).toEqual([{ audience: 'responsible', items: ['nearer', 'near'] }])
    expect(await cardsIn(later.id)).toEqual([])
    await sweep(nudgePorts(store, '2025-12-09T09:00:00Z'))
    expect(await cardsIn(chat.id)).toHaveLength(1)
    expect(await cardsIn(later.id)).toHaveLength(1)
  })

  it('does not tell its latest step once more when one stops what one follows oneself', async () => {
    await aChannel()
    const chat = await aChatWith(jens)
    const settings = { ...DEFAULT_SETTINGS, leadDays: [1] }
    const own = aSubscription({ municipality, conversation: chat.id, settings })
    await store.subscriptions.save(own, anOrigin())
    const ports = nudgePorts(store, TUESDAY_8_00)
    await sweep(ports)
    for (const { id } of await store.outbox.deliveriesOf(municipality, 10)) await deliver(ports, id)
    await store.subscriptions.end(chat.id, anOrigin())
    await sweep(nudgePorts(store, '2025-12-10T07:00:00Z'))
    expect(await cardsIn(chat.id)).toHaveLength(1)
  })

  it('of one municipality does not keep from one what one follows of another', async () => {
    await aChannel()
    const chat = await aChatWith(jens)
    const another = aMunicipality()
    const settings = { ...DEFAULT_SETTINGS, leadDays: [1] }
    await store.subscriptions.save(
      aSubscription({ municipality: another, conversation: chat.id, settings }),
      anOrigin(),
    )
    await sweep(nudgePorts(store, TUESDAY_8_00))
    expect(await cardsIn(chat.id)).toEqual([{ audience: 'responsible', items: ['near'] }])
    const ofAnother = await store.outbox.deliveriesOf(another, 10)
    expect(ofAnother.map(({ spec }) => spec.lines.map(({ item }) => item))).toEqual([['nearer']])
  })

  it('that came in one card with what one follows leaves out what is not one’s own any more', async () => {
    await aChannel()
    const chat = await aChatWith(jens)
    const settings = { ...DEFAULT_SETTINGS, leadDays: [1] }
    await store.subscriptions.save(
      aSubscription({ municipality, conversation: chat.id, settings }),
      anOrigin(),
    )
    const ports = nudgePorts(store, TUESDAY_8_00)
    await sweep(ports)
    const to = aPerson({ tenant: 'tenant-1', name: 'Sofie' })
    await store.handlings.change({ ...anOrigin(), municipality, item: 'near', kind: 'assign', to })
    for (const { id } of await store.outbox.deliveriesOf(municipality, 10)) await deliver(ports, id)
    const mine = ports.messenger.sent.filter((sent) => sent.to.id === chat.id)
    expect(mine.map(({ card }) => card)).toMatchObject([{ items: ['nearer unknown'] }])
  })

  it('does not begin in a chat: whoever reads may not have others written to', async () => {
    const own = await aChatWith(aPerson({ tenant: 'tenant-1' }))
    const settings: NudgeSettings = { ...LADDER, escalation: { leader: { days: -3, person: jens } } }
    await store.subscriptions.save(
      aSubscription({ municipality, conversation: own.id, settings }),
      anOrigin(),
    )
    const chat = await aChatWith(jens)
    await sweep(nudgePorts(store, TUESDAY_8_00))
    expect(await cardsIn(chat.id)).toEqual([])
  })
})
