import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replyMemory } from '#bot/reply-memory.ts'
import { MessengerError } from '#domain/ports/messenger.ts'
import { again, aMessage, anInstallation, aPress, inChannel, TEST_TENANT } from '#tests/support/activities.ts'
import { botDoor } from '#tests/support/bot-door.ts'
import { AARHUS, aChannelOf, aStoreForTheBot, ODDER } from '#tests/support/bot-store.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

const MONTH_AGO = Temporal.Instant.from('2025-11-01T00:00:00Z')

let store: TestStore
beforeAll(async () => {
  store = await aStoreForTheBot()
})
afterAll(() => store.close())

const text = (value: unknown) => JSON.stringify(value)
/** The same installation, told as a member that came. */
const asMember = (place: object) => {
  const { recipient } = anInstallation('add') as { recipient: object }
  return anInstallation('add', {
    ...place,
    type: 'conversationUpdate',
    action: undefined,
    membersAdded: [recipient],
  })
}

describe('a question', () => {
  it('is answered once, though Teams sends it twice', async () => {
    const { receive, messenger } = botDoor(store)
    const message = aMessage('hjælp')
    expect(await receive(message)).toEqual({ status: 200 })
    expect(await receive(message)).toEqual({ status: 200 })
    expect(messenger.sent).toHaveLength(1)
    await receive(again(message, { id: 'another' }))
    expect(messenger.sent).toHaveLength(2)
  })

  it('is answered once, though Teams sends it twice at the same moment', async () => {
    const { receive, messenger } = botDoor(store)
    const message = aMessage('hjælp')
    await Promise.all([receive(message), receive(message)])
    expect(messenger.sent).toHaveLength(1)
  })

  it('whose answer could not be sent is answered when Teams sends it again', async () => {
    const { receive, messenger } = botDoor(store)
    const message = aMessage('hjælp', { conversation: { id: 'a:shaky', tenantId: TEST_TENANT } })
    messenger.failIn('a:shaky', new MessengerError('retry', 'the connector answered 503'))
    await expect(receive(message)).rejects.toThrow('503')
    messenger.failIn('a:shaky', undefined)
    await receive(message)
    expect(messenger.sent).toHaveLength(1)
  })

  it('about agreements in a team that has not chosen is answered with the choice of municipality', async () => {
    const { receive, messenger } = botDoor(store)
    await receive(aMessage('hvilke aftaler er ikke underskrevet?', inChannel()))
    expect(text(messenger.sent[0]?.card)).toContain('choose-municipality')
  })

  it('is answered for the municipality of its channel, with a card that is kept true', async () => {
    const { receive, messenger } = botDoor(store)
    const place = await aChannelOf(AARHUS, receive)
    await receive(aMessage('hvilke aftaler er ikke underskrevet?', place))
    const [{ card, to, activity } = {}] = messenger.sent
    expect(text(card)).toContain('3xbegrebs- og datastandarder')
    await store.liveCards.flush()
    const live = await store.liveCards.showing(AARHUS, '3x', MONTH_AGO)
    expect(live).toContainEqual(expect.objectContaining({ conversation: to?.id, activity }))
  })

  it('about another municipality shows what KOMBIT published and no button that records', async () => {
    const { receive, messenger } = botDoor(store)
    const place = await aChannelOf(AARHUS, receive)
    await store.standings.record({
      municipality: '0730',
      item: 'ean',
      state: 'fulfilled',
      by: { tenant: 'randers', id: 'r', name: 'Rikke fra Randers' },
      at: MONTH_AGO,
      via: 'test',
    })
    await receive(aMessage('hvilke opgaver har Randers?', place))
    const card = text(messenger.sent[0]?.card)
    expect(card).toContain('Randers')
    expect(card).not.toContain('Rikke')
    expect(card).not.toMatch(/"verb":"(fulfil|reopen)"/)
  })

  it('asked again is answered as things stand by then', async () => {
    const { receive, messenger } = botDoor(store)
    const place = await aChannelOf('0561', receive)
    const question = 'hvilke aftaler er ikke underskrevet?'
    const answer = async () => {
      await receive(aMessage(question, place))
      return text(messenger.sent.at(-1)?.card)
    }
    const first = await answer()
    expect(await answer()).toBe(first)
    await receive(aPress('fulfil', { item: '3x' }, place))
    expect(await answer()).not.toBe(first)
  })

  it('asked in two municipalities at once is answered for each', async () => {
    const { receive, messenger } = botDoor(store)
    const [odder, aarhus] = [await aChannelOf(ODDER, receive), await aChannelOf(AARHUS, receive)]
    for (const place of [odder, aarhus])
      await receive(aMessage('hvilke aftaler er ikke underskrevet?', place))
    const cards = messenger.sent.map((sent) => text(sent.card))
    expect(cards[0]).not.toContain('"item":"3x"')
    expect(cards[1]).toContain('"item":"3x"')
  })

  it('with a CPR number in it is not answered, nor kept or repeated anywhere', async () => {
    const kept: string[] = []
    const memory = replyMemory()
    const replies = {
      ...memory,
      keep: (...args: Parameters<typeof memory.keep>) => {
        kept.push(args[0])
        memory.keep(...args)
      },
    }
    const { receive, messenger, log } = botDoor(store, { replies })
    const place = await aChannelOf(AARHUS, receive)
    await receive(aMessage('hvilke aftaler mangler 010190-1234?', place))
    expect(messenger.sent).toHaveLength(1)
    expect(text([messenger.sent, log.lines, kept])).not.toContain('1234')
  })

  it('that is not understood is answered with examples', async () => {
    const { receive, messenger } = botDoor(store)
    await receive(aMessage('kan du bage en kage med rosiner'))
    expect(text(messenger.sent[0]?.card)).toContain('"verb":"ask"')
  })
})

describe('an installation', () => {
  it('in a team is greeted with the choice of municipality, and Fristvagt remembers the place', async () => {
    const { receive, messenger } = botDoor(store)
    const place = inChannel()
    await receive(anInstallation('add', place))
    expect(messenger.sent).toHaveLength(1)
    const card = text(messenger.sent[0]?.card)
    expect(card).toContain('choose-municipality')
    expect(card).toContain('Aarhus')
    expect(await store.conversations.find(messenger.sent[0]?.to.id ?? '')).toMatchObject({ kind: 'channel' })
  })

  it('is greeted once, though Teams tells of it in two ways, one after the other', async () => {
    const { receive, messenger } = botDoor(store)
    const place = inChannel()
    await receive(anInstallation('add', place))
    await receive(asMember(place))
    expect(messenger.sent).toHaveLength(1)
  })

  it('is greeted once, though Teams tells of it in two ways at the same moment', async () => {
    const { receive, messenger } = botDoor(store)
    const place = inChannel()
    await Promise.all([receive(anInstallation('add', place)), receive(asMember(place))])
    expect(messenger.sent).toHaveLength(1)
  })

  it('after a removal is greeted again', async () => {
    const { receive, messenger } = botDoor(store)
    const place = inChannel()
    await receive(anInstallation('add', place))
    await receive(anInstallation('remove', place))
    expect(await store.conversations.find(messenger.sent[0]?.to.id ?? '')).toBeUndefined()
    await receive(anInstallation('add', place))
    expect(messenger.sent).toHaveLength(2)
  })

  it('whose greeting could not be sent is greeted when Teams tells of it again', async () => {
    const { receive, messenger } = botDoor(store)
    const place = inChannel('19:shaky@thread.tacv2')
    messenger.failIn('19:shaky@thread.tacv2', new MessengerError('retry', 'the connector answered 503'))
    await expect(receive(anInstallation('add', place))).rejects.toThrow('503')
    messenger.failIn('19:shaky@thread.tacv2', undefined)
    await receive(asMember(place))
    expect(messenger.sent).toHaveLength(1)
  })

  it('after a removal that another instance heard of is greeted again', async () => {
    const [one, other] = [botDoor(store), botDoor(store)]
    const place = inChannel()
    await one.receive(anInstallation('add', place))
    await other.receive(anInstallation('remove', place))
    await one.receive(anInstallation('add', place))
    expect(one.messenger.sent).toHaveLength(2)
    expect(await store.conversations.find(one.messenger.sent[0]?.to.id ?? '')).toBeDefined()
  })

  it('by a person who has chosen already is greeted with what one can ask', async () => {
    const { receive, messenger } = botDoor(store)
    const from = { id: '29:known', name: 'Karen', aadObjectId: 'karen' }
    await store.conversations.chooseForPerson(
      { tenant: TEST_TENANT, id: 'karen', name: 'Karen' },
      AARHUS,
      anOrigin(),
    )
    await receive(anInstallation('add', { from }))
    expect(text(messenger.sent[0]?.card)).toContain('"verb":"ask"')
  })
})

describe('who is served', () => {
  it('is everyone of a tenant that the operator has named, and nobody else', async () => {
    const served = botDoor(store, {}, { tenants: new Set([TEST_TENANT]) })
    expect(await served.receive(aMessage('hjælp'))).toEqual({ status: 200 })
    const other = botDoor(store, {}, { tenants: new Set(['another']) })
    for (const activity of [aMessage('hjælp'), aPress('ask', { q: 'hjælp' }), anInstallation('add')])
      expect(await other.receive(activity)).toEqual({ status: 403 })
    expect(other.messenger.sent).toEqual([])
  })

  it('is nobody whose activity names a second tenant that is not served', async () => {
    const served = botDoor(store, {}, { tenants: new Set([TEST_TENANT]) })
    const mixed = { channelData: { tenant: { id: 'another' } } }
    expect(await served.receive(aMessage('hjælp', mixed))).toEqual({ status: 403 })
    expect(served.messenger.sent).toEqual([])
  })

  it('is nobody of another organisation, whom a channel was shared with', async () => {
    const served = botDoor(store, {}, { tenants: new Set([TEST_TENANT, 'partner']) })
    const from = { id: '29:p', name: 'Per', aadObjectId: 'per', tenantId: 'partner' }
    for (const activity of [aMessage('hjælp', { from }), aPress('fulfil', { item: 'ean' }, { from })])
      expect(await served.receive(activity)).toEqual({ status: 403 })
    const ours = { ...from, tenantId: TEST_TENANT }
    expect(await served.receive(aMessage('hjælp', { from: ours }))).toEqual({ status: 200 })
    expect(served.messenger.sent).toHaveLength(1)
  })
})
