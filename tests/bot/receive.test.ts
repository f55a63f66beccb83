import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replyMemory } from '#bot/reply-memory.ts'
import { day } from '#domain/day.ts'
import { onDay } from '#domain/deadline.ts'
import { MessengerError } from '#domain/ports/messenger.ts'
import type { Store } from '#storage/open-store.ts'
import { again, aMessage, anInstallation, aPress, inChannel, TEST_TENANT } from '#tests/support/activities.ts'
import { botDoor } from '#tests/support/bot-door.ts'
import { anAgreement, anEdition, aTask } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'

const AARHUS = '0751'
const ODDER = '0727'
const MONTH_AGO = Temporal.Instant.from('2025-11-01T00:00:00Z')

let store: Store
beforeAll(async () => {
  store = await openMemoryStore()
  const signatures = { asOf: day('2025-11-20'), signed: [ODDER], missing: [AARHUS] }
  await store.editions.publish(
    anEdition({
      agreements: [anAgreement({ id: '3x', title: '3xbegrebs- og datastandarder', signatures })],
      tasks: [aTask({ id: 'ean', title: 'Oplys EAN-nummer', due: onDay('2025-12-01') })],
    }),
    'test',
  )
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
/** Has a channel choose its municipality, and returns what places further activities in that channel. */
async function aChannelOf(municipality: string, receive: ReturnType<typeof botDoor>['receive']) {
  const place = inChannel()
  await receive(aPress('choose-municipality', { municipality }, place))
  return place
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
    await store.conversations.chooseForPerson({ tenant: TEST_TENANT, id: 'karen', name: 'Karen' }, AARHUS)
    await receive(anInstallation('add', { from }))
    expect(text(messenger.sent[0]?.card)).toContain('"verb":"ask"')
  })
})

describe('a pressed button', () => {
  it('is answered with a card in the form of the universal action model', async () => {
    const { receive } = botDoor(store)
    const { status, body } = await receive(
      aPress('choose-municipality', { municipality: AARHUS }, inChannel()),
    )
    expect(status).toBe(200)
    expect(body).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { type: 'AdaptiveCard' },
    })
  })

  it.each(['launch-missiles', '', 'constructor', '__proto__'])(
    'with the verb "%s" is answered with a notice',
    async (verb) => {
      const { receive } = botDoor(store)
      expect(await receive(aPress(verb))).toMatchObject({
        status: 200,
        body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message' },
      })
    },
  )

  it('whose handling fails is answered with a notice, and nothing has changed', async () => {
    const failing = {
      ...store.standings,
      record: () => Promise.reject(new Error('disk of /var/lib is full')),
    }
    const { receive, log } = botDoor(store, { standings: failing })
    const place = await aChannelOf(AARHUS, receive)
    const { status, body } = await receive(aPress('fulfil', { item: '3x' }, place))
    expect(status).toBe(200)
    expect(body).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: 'Det gik ikke, som det skulle. Prøv igen om lidt – intet bliver gjort to gange.',
    })
    expect(text(body)).not.toContain('disk')
    expect(log.lines).toMatchObject([{ level: 'error', message: 'an action failed' }])
    expect((await store.standings.recordsOf(AARHUS)).has('3x')).toBe(false)
  })

  it('that was recorded, but whose card could not be drawn, is not said to have changed nothing', async () => {
    let recorded = false
    const failing: typeof store.standings = {
      ...store.standings,
      async record(change) {
        const outcome = await store.standings.record(change)
        recorded = true
        return outcome
      },
      recordsOf: (code) =>
        recorded ? Promise.reject(new Error('the database is away')) : store.standings.recordsOf(code),
    }
    const { receive } = botDoor(store, { standings: failing })
    const place = await aChannelOf('0657', receive)
    const { body } = await receive(aPress('fulfil', { item: '3x' }, place))
    expect((await store.standings.recordsOf('0657')).has('3x')).toBe(true)
    expect(body).toMatchObject({ value: expect.stringContaining('Prøv igen') })
    expect(body).not.toMatchObject({ value: expect.stringMatching(/intet er ændret/i) })
  })

  it('is answered in the language of who pressed', async () => {
    const { receive } = botDoor(store)
    const { body } = await receive(aPress('nothing', {}, { locale: 'en-GB' }))
    expect(text(body)).toContain('I no longer know that button')
  })

  it('that asks a question answers below the card, once, though the client presses again by itself', async () => {
    const { receive, messenger } = botDoor(store)
    const press = aPress('ask', { q: 'hjælp' })
    const first = await receive(press)
    expect(await receive(press)).toEqual(first)
    expect(first.body).toMatchObject({ value: 'Svaret står herunder.' })
    expect(messenger.sent).toHaveLength(1)
  })

  it('as a message is answered with the card as a message', async () => {
    const { receive, messenger } = botDoor(store)
    const place = inChannel()
    const value = { verb: 'choose-municipality', municipality: AARHUS }
    expect(await receive(aMessage('', { ...place, text: undefined, value }))).toEqual({ status: 200 })
    expect(messenger.sent).toHaveLength(1)
    expect(text(messenger.sent[0]?.card)).toContain('subscribe-yes')
  })
})

describe('a card that all in a channel see', () => {
  it('is changed for all of them, not only for who pressed', async () => {
    const { receive, messenger } = botDoor(store)
    const press = aPress('choose-municipality', { municipality: AARHUS }, { ...inChannel(), replyToId: '17' })
    const { body } = await receive(press)
    expect(messenger.updated).toMatchObject([{ activity: '17', card: (body as { value: object }).value }])
  })

  it('that cannot be changed for all is changed for who pressed all the same', async () => {
    const { receive, messenger, log } = botDoor(store)
    messenger.failIn('17', new MessengerError('gone', 'the connector answered 404'))
    const press = aPress('choose-municipality', { municipality: AARHUS }, { ...inChannel(), replyToId: '17' })
    expect(await receive(press)).toMatchObject({ status: 200, body: { statusCode: 200 } })
    expect(log.lines).toMatchObject([{ level: 'warn' }])
  })
})

describe('who is served', () => {
  it('is everyone of a tenant that the operator has named, and nobody else', async () => {
    const served = botDoor(store, {}, { tenants: new Set([TEST_TENANT]) })
    expect(await served.receive(aMessage('hjælp'))).toEqual({ status: 200 })
    const other = botDoor(store, {}, { tenants: new Set(['another']) })
    for (const activity of [aMessage('hjælp'), aPress('ask', { q: 'hjælp' }), anInstallation('add')])
      expect(await other.receive(activity)).toEqual({ status: 401 })
    expect(other.messenger.sent).toEqual([])
  })

  it('is nobody whose activity names a second tenant that is not served', async () => {
    const served = botDoor(store, {}, { tenants: new Set([TEST_TENANT]) })
    const mixed = { channelData: { tenant: { id: 'another' } } }
    expect(await served.receive(aMessage('hjælp', mixed))).toEqual({ status: 401 })
    expect(served.messenger.sent).toEqual([])
  })
})

describe('a press that takes longer than Teams waits', () => {
  it('is answered in time with the truth, and done all the same', async () => {
    const [started, slow] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const standings: typeof store.standings = {
      ...store.standings,
      async record(change) {
        started.resolve()
        await slow.promise
        return store.standings.record(change)
      },
    }
    const { receive, log } = botDoor(store, { standings }, { patienceMs: 20 })
    const place = await aChannelOf('0615', receive)
    const { body } = await receive(aPress('fulfil', { item: 'ean' }, place))
    await started.promise
    expect(body).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: expect.stringContaining('Jeg arbejder videre'),
    })
    slow.resolve()
    await expect
      .poll(async () => (await store.standings.recordsOf('0615')).get('ean')?.state)
      .toBe('fulfilled')
    expect(log.lines).toEqual([])
  })

  it('and then fails harms nobody: it is in the log', async () => {
    const slow = Promise.withResolvers<never>()
    const standings = { ...store.standings, record: () => slow.promise }
    const { receive, log } = botDoor(store, { standings }, { patienceMs: 20 })
    const place = await aChannelOf('0615', receive)
    await receive(aPress('fulfil', { item: '3x' }, place))
    slow.reject(new Error('the database is away'))
    await expect.poll(() => log.lines).toMatchObject([{ level: 'error', message: 'an action failed' }])
  })
})
