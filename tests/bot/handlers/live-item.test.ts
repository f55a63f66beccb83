import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ListSpec } from '#domain/card-spec.ts'
import { day } from '#domain/day.ts'
import { aMessage, anActivity, aPress, inChannel } from '#tests/support/activities.ts'
import { BEFORE_EIGHT, botDoor } from '#tests/support/bot-door.ts'
import { AARHUS, aStoreForTheBot, ODDER } from '#tests/support/bot-store.ts'
import type { TestStore } from '#tests/support/test-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await aStoreForTheBot()
})
afterAll(() => store.close())

const METTE = { id: '29:mette', name: 'Mette Holm', aadObjectId: 'mette' }
const MESSAGE = 'the-card'
const morning: ListSpec = {
  ...{ kind: 'digest', municipality: ODDER, language: 'da', day: day('2025-12-01') },
  lines: [{ item: 'ean', type: 'task', stage: 'due' }],
}

/** Returns a place that acts for Odder, with or without a card that is kept true, and who presses what there. */
async function aPlace(place: Readonly<Record<string, unknown>>, spec?: ListSpec) {
  const door = botDoor(store)
  const { id } = place.conversation as { id: string }
  const send = async (activity: object) => JSON.stringify((await door.receive(activity)).body)
  await send(aPress('choose-municipality', { municipality: ODDER }, { ...place, from: METTE }))
  if (spec) store.liveCards.remember({ conversation: id, activity: MESSAGE, spec, sentAt: BEFORE_EIGHT })
  door.messenger.updated.length = 0
  const press = (verb: string, data: object = {}) =>
    send(aPress(verb, { ...data }, { ...place, from: METTE, replyToId: MESSAGE }))
  const stands = async (message = MESSAGE) => (await store.liveCards.find(ODDER, id, message))?.spec
  return { ...door, press, send, stands, id }
}
const ownChat = () => ({ conversation: anActivity().conversation })
const THE_ITEM = { kind: 'item', municipality: ODDER, item: 'ean' }

it('an item that is opened in one’s own chat is what stands there, until one goes back', async () => {
  const { press, stands, messenger } = await aPlace(ownChat(), morning)
  expect(await press('open-item', { item: 'ean' })).toContain('Tilbage til kortet')
  expect(await stands()).toEqual({ ...THE_ITEM, language: 'da', behind: morning })
  await press('open-item', { item: 'ean' })
  expect(await press('close-item')).toContain('Frister i Odder')
  expect(await stands()).toEqual(morning)
  const written = messenger.updated.map(({ activity, card }) => [activity, JSON.stringify(card)])
  expect(written).toEqual([
    [MESSAGE, expect.stringContaining('Tilbage til kortet')],
    [MESSAGE, expect.stringContaining('Frister i Odder')],
  ])
})

it('what is done about an item in one’s own chat leads back to the card, which stands there again', async () => {
  const { press, stands } = await aPlace(ownChat(), morning)
  await press('open-item', { item: 'ean' })
  expect(await press('not-ours', { item: 'ean' })).toContain('Tilbage til kortet')
  expect(await stands()).toMatchObject(THE_ITEM)
  expect(await press('assign-me', { item: 'ean' })).toContain('Frister i Odder')
  expect(await stands()).toEqual(morning)
})

it('an item that somebody opens in a channel is theirs alone: the morning card stands there for all', async () => {
  const { press, stands, messenger } = await aPlace(inChannel(), morning)
  expect(await press('open-item', { item: 'ean' })).toContain('Tilbage til kortet')
  expect(await stands()).toEqual(morning)
  expect(messenger.updated).toEqual([])
})

it('a card that was not kept true becomes the item’s for all, and is from then on', async () => {
  const { press, stands, messenger } = await aPlace(inChannel())
  await press('assign-me', { item: 'ean' })
  expect(messenger.updated).toHaveLength(1)
  expect(await stands()).toEqual({ ...THE_ITEM, language: 'da' })
  // From here on the refresh brings to the others what changes.
  expect(await press('unassign', { item: 'ean' })).toContain('Ingen er ansvarlig nu')
  expect(messenger.updated).toHaveLength(1)
})

it('the question whether to record something is kept true, and says what was recorded after the press', async () => {
  const place = ownChat()
  const { send, stands, messenger, receive } = await aPlace(place)
  await send(aMessage('marker opgaven Oplys EAN-nummer som udført', { ...place, from: METTE }))
  const sent = messenger.sent.at(-1)
  expect(JSON.stringify(sent?.card)).toContain('Skal jeg registrere opgaven')
  const asks = { ...THE_ITEM, language: 'da', asks: true }
  expect(await stands(sent?.activity ?? '')).toEqual(asks)
  const pressed = aPress(
    'fulfil',
    { item: 'ean', of: ODDER },
    { ...place, from: METTE, replyToId: sent?.activity },
  )
  const text = JSON.stringify((await receive(pressed)).body)
  expect(text).toContain('Udført af Mette Holm')
  expect(text).not.toContain('Skal jeg registrere')
  expect(await stands(sent?.activity ?? '')).toEqual(asks)
})

it('a question that was copied into another municipality’s chat records nothing there', async () => {
  const { press } = await aPlace(ownChat())
  expect(await press('fulfil', { item: 'ean', of: AARHUS })).toContain('Kortet handler om Aarhus')
  expect((await store.standings.recordsOf(AARHUS)).has('ean')).toBe(false)
})

it('an answer that is narrowed in one’s own chat is what stands there; one that shows no standing lets the former go', async () => {
  const { press, stands, messenger } = await aPlace(ownChat(), morning)
  await press('refine', { question: 'ask=list_tasks&in=da' })
  expect(messenger.updated.map(({ activity }) => activity)).toEqual([MESSAGE])
  expect(await stands()).toMatchObject({ kind: 'answer', items: expect.arrayContaining(['ean']) })
  await press('refine', { question: 'ask=list_events&in=da' })
  expect(await stands()).toBeUndefined()
})
