import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MessengerError } from '#domain/ports/messenger.ts'
import { aMessage, aPress, inChannel } from '#tests/support/activities.ts'
import { botDoor } from '#tests/support/bot-door.ts'
import { AARHUS, aChannelOf, aStoreForTheBot } from '#tests/support/bot-store.ts'
import type { TestStore } from '#tests/support/test-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await aStoreForTheBot()
})
afterAll(() => store.close())

const text = (value: unknown) => JSON.stringify(value)

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

  it('whose handling fails names the id that IT finds it by, as far as one reads it out', async () => {
    const failing = { ...store.standings, record: () => Promise.reject(new Error('no')) }
    const traceId = () => '4bf92f3577b34da6a3ce929d0e0e4736'
    const { receive } = botDoor(store, { standings: failing, traceId })
    const { body } = await receive(aPress('fulfil', { item: '3x' }, await aChannelOf(AARHUS, receive)))
    expect(body).toMatchObject({ value: expect.stringContaining('(Fejl-id til it-afdelingen: 4bf92f35)') })
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
    expect(text(body)).toContain('I do not know that button')
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
    // By a patient door: in 20 milliseconds it may not have been done, but only be going on.
    const place = await aChannelOf('0615', botDoor(store).receive)
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
    const [started, slow] = [Promise.withResolvers<void>(), Promise.withResolvers<never>()]
    const record = () => {
      started.resolve()
      return slow.promise
    }
    const standings = { ...store.standings, record }
    const { receive, log } = botDoor(store, { standings }, { patienceMs: 20 })
    const place = await aChannelOf('0615', botDoor(store).receive)
    await receive(aPress('fulfil', { item: '3x' }, place))
    await started.promise
    slow.reject(new Error('the database is away'))
    await expect.poll(() => log.lines).toMatchObject([{ level: 'error', message: 'an action failed' }])
  })
})
