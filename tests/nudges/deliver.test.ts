import { Temporal } from 'temporal-polyfill'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import { onDay } from '#domain/deadline.ts'
import { type MessengerDetails, MessengerError, type MessengerFault } from '#domain/ports/messenger.ts'
import type { SendOutcome } from '#domain/ports/outbox.ts'
import { deliver } from '#nudges/deliver.ts'
import { outcomeOf } from '#nudges/send-card.ts'
import { sweep } from '#nudges/sweep.ts'
import { anAgreement, anEdition, aPerson } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { aSubscribedChannel, nudgePorts } from '#tests/support/nudge-ports.ts'
import { aMunicipality } from '#tests/support/storage-backends.ts'
import { aConversation, anOrigin, aSubscription } from '#tests/support/storage-factories.ts'
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

  it('says in somebody’s own chat alone who may use its buttons, and nothing where everyone may', async () => {
    const seen: unknown[] = []
    const draw: (typeof ports)['drawing']['draw'] = (_, { whoMay }) => ({ seen: seen.push(whoMay) })
    const drawn = { ...ports, drawing: { ...ports.drawing, draw } }
    const { id } = await theDelivery()
    await deliver({ ...drawn, access: { editors: 'owners' } }, id)
    const own = aMunicipality()
    const person = aPerson({ tenant: 'tenant-1' })
    const chat = aConversation({ kind: 'personal', person })
    await store.conversations.remember(chat)
    await store.subscriptions.save(aSubscription({ municipality: own, conversation: chat.id }), anOrigin())
    await sweep(ports)
    const [mine] = await store.outbox.deliveriesOf(own, 1)
    await deliver({ ...drawn, access: { editors: 'owners' } }, mine?.id ?? '')
    await store.conversations.forget(chat.id, anOrigin())
    expect(seen).toEqual([undefined, 'owners'])
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

  it('leaves out what was put off after it was planned', async () => {
    await store.handlings.change({
      ...anOrigin(),
      ...{ at: ports.clock().add({ minutes: 1 }), municipality, item: 'one' },
      ...{ kind: 'snooze', until: day('2025-12-03'), why: '' },
    })
    await send()
    expect(ports.messenger.sent).toMatchObject([{ card: { items: ['two unknown'] }, summary: '1 frister' }])
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

  it.each([
    ['gone', 'removed'],
    ['blocked', 'disabled-by-admin'],
  ] as const)('that finds the channel %s leaves why, and since when, with the pause', async (fault, why) => {
    ports.messenger.failIn(channel, new MessengerError(fault, fault, { why }))
    await send()
    const paused = { why, at: ports.clock() }
    expect(await store.subscriptions.of(channel)).toMatchObject({ state: 'paused', paused })
    const { entries } = await store.audit.search({ municipality, limit: 1 })
    expect(entries).toMatchObject([
      { action: 'subscription.saved', details: { state: 'paused', why }, via: 'job' },
    ])
  })

  it('that is of no use any more is let be, and its nudges come with the next morning', async () => {
    ports.setClock('2025-12-01T19:30:00Z')
    await send()
    expect(ports.messenger.sent).toEqual([])
    expect(await theDelivery()).toMatchObject({ state: 'skipped', error: 'its morning is long over' })
    ports.setClock('2025-12-02T07:00:00Z')
    await sweep(ports)
    await send()
    expect(ports.messenger.sent).toMatchObject([{ summary: '2 frister' }])
  })

  it.each([
    ['a gateway answered for Teams', new MessengerError('retry', '502', { unsure: true }), true],
    ['Teams was busy', new MessengerError('retry', '503'), false],
  ])('is marked as one that may stand there twice when %s: %#', async (_, fault, unsure) => {
    ports.messenger.failIn(channel, fault)
    await send()
    expect(await theDelivery()).toMatchObject({ state: 'due', unsure })
    ports.messenger.failIn(channel, undefined)
    await send()
    expect(await theDelivery()).toMatchObject({ state: 'sent', unsure })
  })

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
    expect(await theDelivery()).toMatchObject({ state: 'ambiguous', attempts: 1, unsure: true })
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
  const retry = (attempts: number, details: MessengerDetails = {}, at = EIGHT, random = 0.999) => {
    const createdAt = Temporal.Instant.from(EIGHT)
    const clock = () => Temporal.Instant.from(at)
    const error = new MessengerError('retry', 'busy', details)
    return outcomeOf(error, { attempts, createdAt }, { clock, random: () => random })
  }
  const waitOf = (outcome: SendOutcome) => (outcome.kind === 'retry' ? outcome.afterSeconds : undefined)

  it('waits as long as Teams asks, and a second where it asks for nothing', () => {
    expect(retry(1, { retryAfterSeconds: 42 })).toMatchObject({
      kind: 'retry',
      afterSeconds: 42,
      error: 'busy',
    })
    expect(waitOf(retry(1, { retryAfterSeconds: 0 }))).toBe(1)
  })

  it('waits for longer and longer where Teams says nothing, and at most a quarter of an hour', () => {
    expect([0, 1, 2, 3, 11].map((n) => waitOf(retry(n)))).toEqual([5, 10, 20, 40, 900])
  })

  it('waits for a while that differs from the others’, so that they do not come back together', () => {
    expect([0, 0.25, 0.5].map((random) => waitOf(retry(3, {}, EIGHT, random)))).toEqual([1, 10, 20])
  })

  it('keeps in mind that it may have arrived', () => {
    expect(retry(1, { unsure: true })).toMatchObject({ unsure: true })
    expect(retry(1)).toMatchObject({ unsure: false })
  })

  it('is given up once the next try would come too late to be of use', () => {
    expect(retry(11, { retryAfterSeconds: 60 }, '2025-12-01T18:58:00Z')).toMatchObject({ kind: 'retry' })
    const late = retry(11, { retryAfterSeconds: 60, unsure: true }, '2025-12-01T18:59:30Z')
    expect(late).toEqual({ kind: 'failed', error: 'gave up: busy', unsure: true })
  })

  it('is given up where Teams asks for it at once, again and again', () => {
    expect(retry(200, { retryAfterSeconds: 0 })).toMatchObject({ kind: 'failed' })
  })
})
