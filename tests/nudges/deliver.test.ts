import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { onDay } from '#domain/deadline.ts'
import { MessengerError, type MessengerFault } from '#domain/ports/messenger.ts'
import { deliver, outcomeOf } from '#nudges/deliver.ts'
import { sweep } from '#nudges/sweep.ts'
import { anAgreement, anEdition, aPerson } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { aSubscribedChannel, nudgePorts } from '#tests/support/nudge-ports.ts'
import { aMunicipality } from '#tests/support/storage-backends.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

const EIGHT = '2025-12-01T07:00:00Z'

let store: TestStore
let ports: ReturnType<typeof nudgePorts>
let municipality: string
let channel: string
beforeAll(async () => {
  store = await openMemoryStore()
  const agreements = ['one', 'two'].map((id) => anAgreement({ id, deadline: onDay('2025-12-05') }))
  await store.editions.publish(anEdition({ agreements }), anOrigin())
})
afterAll(() => store.close())
beforeEach(async () => {
  ports = nudgePorts(store, EIGHT)
  municipality = aMunicipality()
  channel = (await aSubscribedChannel(store, { municipality })).id
  await sweep(ports)
})
afterEach(() => store.conversations.forget(channel, anOrigin()))

async function theDelivery() {
  const [delivery] = await store.outbox.deliveriesOf(municipality, 1)
  if (!delivery) throw new Error('nothing was planned')
  return delivery
}
const send = async () => deliver(ports, (await theDelivery()).id)
const sign = (item: string) =>
  store.standings.record({
    municipality,
    item,
    state: 'fulfilled',
    by: aPerson(),
    at: ports.clock(),
    via: 'test',
  })
const failing = (fault: MessengerFault, retryAfterSeconds?: number) =>
  ports.messenger.failIn(
    channel,
    new MessengerError(fault, fault, retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  )

describe('a delivery', () => {
  it('is sent to its channel, becomes a live card, and is not sent again', async () => {
    await send()
    await send()
    expect(ports.messenger.sent).toMatchObject([
      {
        to: { id: channel },
        thread: channel,
        summary: '2 frister',
        card: { items: ['one unknown', 'two unknown'] },
      },
    ])
    expect(await theDelivery()).toMatchObject({ state: 'sent', attempts: 1, sentAt: ports.clock() })
    const live = await store.liveCards.showing(municipality, 'one', ports.clock())
    expect(live).toMatchObject([{ conversation: channel, activity: ports.messenger.sent[0]?.activity }])
  })

  it('is claimed by one of several workers', async () => {
    await Promise.all([send(), send(), send()])
    expect(ports.messenger.sent).toHaveLength(1)
  })

  it('leaves out what was signed after it was planned', async () => {
    await sign('one')
    await send()
    expect(ports.messenger.sent).toMatchObject([{ card: { items: ['two unknown'] }, summary: '1 frister' }])
  })

  it('is skipped when all of it was signed meanwhile', async () => {
    await sign('one')
    await sign('two')
    await send()
    expect(ports.messenger.sent).toEqual([])
    expect(await theDelivery()).toMatchObject({ state: 'skipped' })
  })

  it('is skipped when the channel has paused meanwhile', async () => {
    const subscription = await store.subscriptions.of(channel)
    if (subscription) await store.subscriptions.save({ ...subscription, state: 'paused' }, anOrigin())
    await send()
    expect(await theDelivery()).toMatchObject({ state: 'skipped', error: 'the subscription is not active' })
  })

  it('is skipped when the channel has gone over to another municipality meanwhile', async () => {
    const subscription = await store.subscriptions.of(channel)
    if (subscription)
      await store.subscriptions.save({ ...subscription, municipality: aMunicipality() }, anOrigin())
    await send()
    expect(ports.messenger.sent).toEqual([])
    expect(await theDelivery()).toMatchObject({ state: 'skipped' })
  })

  it('is skipped when the team has chosen another municipality, and nobody has said yes for that one', async () => {
    const conversation = await store.conversations.find(channel)
    if (conversation) await store.conversations.chooseMunicipality(conversation, aMunicipality(), anOrigin())
    await send()
    expect(ports.messenger.sent).toEqual([])
    expect(await theDelivery()).toMatchObject({ state: 'skipped' })
  })

  it('is skipped when the channel’s tenant is not bound to the municipality any more', async () => {
    const scopeOf = (tenant: string) => ({ tenant, municipalities: new Set<string>() })
    await deliver({ ...ports, scopeOf }, (await theDelivery()).id)
    expect(ports.messenger.sent).toEqual([])
    expect(await theDelivery()).toMatchObject({ state: 'skipped' })
  })

  it('that never reached its channel is told of the next morning', async () => {
    failing('permanent')
    await send()
    ports.messenger.failIn(channel, undefined)
    ports.setClock('2025-12-02T07:00:00Z')
    await sweep(ports)
    await send()
    expect(ports.messenger.sent).toMatchObject([{ summary: '2 frister' }])
    ports.setClock('2025-12-03T07:00:00Z')
    expect(await sweep(ports)).toBe(0)
  })

  it('to a channel that Fristvagt was removed from is given up', async () => {
    await store.conversations.forget(channel, anOrigin())
    await send()
    expect(ports.messenger.sent).toEqual([])
    expect(await theDelivery()).toMatchObject({ state: 'gone' })
  })

  it.each(['gone', 'blocked'] as const)(
    'that finds the channel %s is given up, and the channel paused',
    async (fault) => {
      failing(fault)
      await send()
      expect(await theDelivery()).toMatchObject({ state: 'gone', error: fault })
      expect(await store.subscriptions.of(channel)).toMatchObject({ state: 'paused' })
    },
  )

  it('that can never succeed has failed, and says why', async () => {
    failing('permanent')
    await send()
    expect(await theDelivery()).toMatchObject({ state: 'failed', error: 'permanent' })
  })

  it('that Teams put off is due again, and sent the next time', async () => {
    failing('retry', 30)
    await send()
    expect(await theDelivery()).toMatchObject({ state: 'due', attempts: 1, error: 'retry' })
    ports.messenger.failIn(channel, undefined)
    await send()
    expect(await theDelivery()).toMatchObject({ state: 'sent', attempts: 2 })
    expect(ports.messenger.sent).toHaveLength(1)
  })

  it('of which nobody knows whether it arrived is marked so, and tried once more only', async () => {
    failing('ambiguous')
    await send()
    expect(await theDelivery()).toMatchObject({ state: 'ambiguous', attempts: 1 })
    await send()
    expect(await theDelivery()).toMatchObject({ state: 'failed', attempts: 2 })
    ports.messenger.failIn(channel, undefined)
    await send()
    expect(ports.messenger.sent).toEqual([])
  })

  it('whose sender died is taken for ambiguous once its lease has ended, and not before', async () => {
    const { id } = await theDelivery()
    await store.outbox.claim(id, ports.clock())
    await send()
    expect(ports.messenger.sent).toEqual([])
    ports.setClock('2025-12-01T07:05:00Z')
    await send()
    expect(ports.messenger.sent).toHaveLength(1)
  })

  it('that fails for a reason of ours is not settled as sent: the job fails', async () => {
    ports.messenger.failIn(channel, new TypeError('a mistake of ours'))
    await expect(send()).rejects.toThrow('a mistake of ours')
    expect(await theDelivery()).toMatchObject({ state: 'sending' })
  })

  it('that is not there is nothing to do', async () => {
    await expect(deliver(ports, `${municipality}-unknown`)).resolves.toBeUndefined()
  })
})

describe('what becomes of a delivery that Teams put off', () => {
  const retry = (attempts: number, retryAfterSeconds?: number) =>
    outcomeOf(
      new MessengerError('retry', 'busy', retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
      attempts,
    )

  it('waits as long as Teams asks', () => {
    expect(retry(1, 42)).toEqual({ kind: 'retry', afterSeconds: 42, error: 'busy' })
  })

  it('waits longer each time where Teams says nothing, and at most a quarter of an hour', () => {
    const waits = [1, 2, 3, 11].map((n) => (retry(n) as { afterSeconds: number }).afterSeconds)
    expect(waits.slice(0, 3)).toEqual([...waits.slice(0, 3)].sort((a, b) => a - b))
    expect(new Set(waits.slice(0, 3)).size).toBe(3)
    expect(waits[3]).toBe(900)
  })

  it('is given up in the end', () => {
    expect(retry(11)).toMatchObject({ kind: 'retry' })
    expect(retry(12)).toEqual({ kind: 'failed', error: 'gave up: busy' })
  })
})
