import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pauseNudges, resumeNudges } from '#actions/change-subscription.ts'
import { subscribe } from '#actions/subscribe.ts'
import { addDays, day } from '#domain/day.ts'
import { onDay } from '#domain/deadline.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import { MessengerError } from '#domain/ports/messenger.ts'
import type { Subscription } from '#domain/subscription.ts'
import { deliver } from '#nudges/deliver.ts'
import { sweep } from '#nudges/sweep.ts'
import { anAgreement, anEdition, aPerson } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { aSubscribedChannel, nudgePorts } from '#tests/support/nudge-ports.ts'
import { aMunicipality } from '#tests/support/storage-backends.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import { storesWith, type TestStore } from '#tests/support/test-store.ts'

const MONDAY_7_59 = '2025-12-01T06:59:59Z'
const MONDAY_8_00 = '2025-12-01T07:00:00Z'

let store: TestStore
let municipality: string
beforeAll(async () => {
  store = await openMemoryStore()
  const agreements = [
    anAgreement({ id: 'near', deadline: onDay('2025-12-05') }),
    anAgreement({ id: 'far', deadline: onDay('2026-03-01') }),
  ]
  await store.editions.publish(anEdition({ agreements }), anOrigin())
})
afterAll(() => store.close())

let channels: string[] = []
async function aChannel(overrides: Partial<Subscription> = {}) {
  const channel = await aSubscribedChannel(store, { municipality, ...overrides })
  channels.push(channel.id)
  return channel
}
beforeEach(() => {
  municipality = aMunicipality()
})
afterEach(async () => {
  for (const id of channels) await store.conversations.forget(id, anOrigin())
  channels = []
})

const planned = async (of = municipality) =>
  (await store.outbox.deliveriesOf(of, 100)).map((d) => ({
    conversation: d.conversation,
    day: d.day,
    state: d.state,
    items: d.spec.lines.map((line) => line.item),
  }))

/** Delivers what is due, as the jobs would. */
async function sendAll(ports: ReturnType<typeof nudgePorts>) {
  for (const { id } of await store.outbox.deliveriesOf(municipality, 100)) await deliver(ports, id)
}

describe('a sweep', () => {
  it('plans nothing before the hour, and one card of what is due once it has come', async () => {
    const ports = nudgePorts(store, MONDAY_7_59)
    const { id } = await aChannel()
    expect(await sweep(ports)).toBe(0)
    expect(await planned()).toEqual([])
    ports.setClock(MONDAY_8_00)
    expect(await sweep(ports)).toBe(1)
    expect(await planned()).toEqual([{ conversation: id, day: '2025-12-01', state: 'due', items: ['near'] }])
  })

  it('goes by each channel’s own hour, in Danish time', async () => {
    const ports = nudgePorts(store, '2025-12-01T09:59:00Z')
    await aChannel({ settings: { ...DEFAULT_SETTINGS, leadDays: [7], time: '11:00' } })
    expect(await sweep(ports)).toBe(0)
    ports.setClock('2025-12-01T10:00:00Z')
    expect(await sweep(ports)).toBe(1)
  })

  it('begins with the next morning for who says yes after the hour, as they were told', async () => {
    const ports = nudgePorts(store, '2025-12-01T09:30:00Z')
    const channel = await aChannel()
    const { first } = await subscribe(
      { ...store, clock: ports.clock },
      channel,
      municipality,
      anOrigin({ at: ports.clock() }),
    )
    expect(first).toBe('2025-12-02')
    expect(await sweep(ports)).toBe(0)
    ports.setClock('2025-12-02T07:00:00Z')
    expect(await sweep(ports)).toBe(1)
  })

  it('goes by summer time in summer', async () => {
    const agreements = [anAgreement({ id: 'summer', deadline: onDay('2026-06-03') })]
    await store.editions.publish(anEdition({ id: 'later', agreements }), anOrigin())
    const ports = nudgePorts(store, '2026-06-02T05:59:00Z')
    await aChannel()
    expect(await sweep(ports)).toBe(0)
    ports.setClock('2026-06-02T06:00:00Z')
    expect(await sweep(ports)).toBe(1)
  })

  it.each(['2025-12-06T08:00:00Z', '2025-12-25T08:00:00Z', '2025-12-31T08:00:00Z'])(
    'plans nothing on a day off (%s)',
    async (at) => {
      await aChannel()
      expect(await sweep(nudgePorts(store, at))).toBe(0)
      expect(await planned()).toEqual([])
    },
  )

  it('plans the same morning once, however often and from however many instances', async () => {
    await aChannel()
    const ports = nudgePorts(store, MONDAY_8_00)
    const planned1 = await Promise.all([sweep(ports), sweep(ports), sweep(ports)])
    expect(planned1.reduce((a, b) => a + b)).toBe(1)
    expect(await sweep(ports)).toBe(0)
    expect(await planned()).toHaveLength(1)
  })

  it('plans a card for each channel, as its own municipality stands', async () => {
    const [aarhus, odder] = [await aChannel(), await aChannel({ municipality: '0727' })]
    const signed = await aChannel({ municipality: '0730' })
    const ports = nudgePorts(store, MONDAY_8_00)
    const at = ports.clock()
    await store.standings.record({
      municipality: '0730',
      item: 'near',
      state: 'fulfilled',
      by: aPerson(),
      at,
      via: 'test',
    })
    expect(await sweep(ports)).toBe(2)
    expect((await planned()).map((d) => d.conversation)).toEqual([aarhus.id])
    expect((await planned('0727')).map((d) => d.conversation)).toEqual([odder.id])
    expect(await planned('0730')).toEqual([])
    expect(signed.id).not.toBe(odder.id)
  })

  it('does not nudge again the next morning about the same stage', async () => {
    await aChannel()
    const ports = nudgePorts(store, MONDAY_8_00)
    await sweep(ports)
    await sendAll(ports)
    ports.setClock('2025-12-02T07:00:00Z')
    expect(await sweep(ports)).toBe(1)
    await sendAll(ports)
    ports.setClock('2025-12-03T07:00:00Z')
    expect(await sweep(ports)).toBe(0)
    const stages = (await store.outbox.deliveriesOf(municipality, 9)).map((d) => [
      d.day,
      d.spec.lines[0]?.stage,
    ])
    expect(stages.sort()).toEqual([
      ['2025-12-01', 'before-7'],
      ['2025-12-02', 'before-3'],
    ])
  })

  it('after days on which nothing could be sent plans one card of all that was missed', async () => {
    const { id } = await aChannel()
    const ports = nudgePorts(store, MONDAY_8_00)
    await sweep(ports)
    for (const morning of ['2025-12-02T07:00:00Z', '2025-12-04T07:00:00Z', '2025-12-05T07:00:00Z']) {
      ports.setClock(morning)
      expect(await sweep(ports)).toBe(1)
    }
    await sendAll(ports)
    expect(ports.messenger.sent.map(({ to }) => to.id)).toEqual([id])
    expect((await planned()).map(({ day, state }) => `${day} ${state}`)).toEqual([
      '2025-12-05 sent',
      '2025-12-04 superseded',
      '2025-12-02 superseded',
      '2025-12-01 superseded',
    ])
  })

  it('brings what was missed in a pause as one line of one card, the morning after somebody has resumed it', async () => {
    const { id } = await aChannel()
    const ports = nudgePorts(store, MONDAY_8_00)
    const mornings = async (first: string, last: string) => {
      const sent = ports.messenger.sent.length
      for (let on = day(first); on <= last; on = addDays(on, 1)) {
        ports.setClock(`${on}T07:00:00Z`)
        await sweep(ports)
        await sendAll(ports)
      }
      return ports.messenger.sent.slice(sent).map(({ card }) => [card.today, card.items])
    }
    const near = ['near unknown']
    expect(await mornings('2025-12-01', '2025-12-01')).toEqual([['2025-12-01', near]])
    await pauseNudges(store, id, undefined, { ...anOrigin(), at: ports.clock() })
    // Three days before, the day before, the day itself and the day after go by.
    expect(await mornings('2025-12-02', '2025-12-08')).toEqual([])
    await resumeNudges(store, id, { ...anOrigin(), at: ports.clock().add({ hours: 4 }) })
    expect(await mornings('2025-12-08', '2025-12-12')).toEqual([['2025-12-09', near]])
    const [card] = await store.outbox.deliveriesOf(municipality, 1)
    expect(card?.spec.lines.map(({ stage }) => stage)).toEqual(['overdue-1'])
    expect(await mornings('2025-12-13', '2025-12-15')).toEqual([['2025-12-15', near]])
  })

  it('waits with a channel whose card of the day before is being sent at this moment', async () => {
    await aChannel()
    const ports = nudgePorts(store, MONDAY_8_00)
    await sweep(ports)
    const [yesterday] = await store.outbox.deliveriesOf(municipality, 1)
    ports.setClock('2025-12-02T07:00:00Z')
    await store.outbox.claim(yesterday?.id ?? '', ports.clock())
    expect(await sweep(ports)).toBe(0)
    await store.outbox.settle(yesterday?.id ?? '', { kind: 'sent', activity: 'late' }, ports.clock())
    expect(await sweep(ports)).toBe(1)
  })

  it('tells a channel once of another that cannot be reached any more, and again if nobody was told', async () => {
    const { id: lost } = await aChannel()
    const { id } = await aChannel()
    const ports = nudgePorts(store, MONDAY_8_00)
    ports.messenger.failIn(lost, new MessengerError('gone', '403', { why: 'removed' }))
    await sweep(ports)
    await sendAll(ports)
    const told = async () => (await store.outbox.deliveriesOf(municipality, 1))[0]?.spec.unreachable
    ports.messenger.failIn(id, new MessengerError('permanent', 'no'))
    for (const morning of ['2025-12-02T07:00:00Z', '2025-12-03T07:00:00Z']) {
      ports.setClock(morning)
      expect(await sweep(ports)).toBe(1)
      expect(await told()).toEqual([{ why: 'removed' }])
      await sendAll(ports)
      ports.messenger.failIn(id, undefined)
    }
    ports.setClock('2025-12-04T07:00:00Z')
    await sweep(ports)
    expect(await told()).toBeUndefined()
  })

  it('that runs past midnight does not plan the new day before its hour', async () => {
    const { id } = await aChannel()
    const ports = nudgePorts(store, '2025-12-01T22:59:59Z')
    const subscriptions = {
      ...store.subscriptions,
      async awaitingDigest(...args: Parameters<typeof store.subscriptions.awaitingDigest>) {
        const waiting = await store.subscriptions.awaitingDigest(...args)
        ports.setClock('2025-12-01T23:00:01Z')
        return waiting
      },
    }
    await sweep({ ...ports, stores: storesWith(store, { subscriptions }) })
    expect(await planned()).toMatchObject([{ conversation: id, day: '2025-12-01' }])
  })

  it('that cannot plan one channel plans the others, and fails', async () => {
    const [broken, well] = [await aChannel(), await aChannel()]
    const ports = nudgePorts(store, MONDAY_8_00)
    const outbox: typeof store.outbox = {
      ...store.outbox,
      plan: async (spec, conversation, nudges, at) => {
        if (conversation === broken.id) throw new Error('unreadable')
        return store.outbox.plan(spec, conversation, nudges, at)
      },
    }
    await expect(sweep({ ...ports, stores: storesWith(store, { outbox }) })).rejects.toThrow(
      '1 of 2 mornings not planned',
    )
    expect((await planned()).map((d) => d.conversation)).toEqual([well.id])
  })

  it('leaves a paused channel in peace', async () => {
    await aChannel({ state: 'paused' })
    expect(await sweep(nudgePorts(store, MONDAY_8_00))).toBe(0)
  })

  it('looks at a morning with nothing due once, and does not come back when something falls due later that day', async () => {
    await aChannel({ settings: { ...DEFAULT_SETTINGS, leadDays: [1] } })
    const ports = nudgePorts(store, MONDAY_8_00)
    expect(await sweep(ports)).toBe(0)
    const agreements = [anAgreement({ id: 'sudden', deadline: onDay('2025-12-02') })]
    await store.editions.publish(anEdition({ id: 'sudden', agreements }), anOrigin())
    expect(await sweep(ports)).toBe(0)
    ports.setClock('2025-12-02T07:00:00Z')
    expect(await sweep(ports)).toBe(1)
  })
})
