import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CardSpec } from '#domain/card-spec.ts'
import { day } from '#domain/day.ts'
import { ownedBy } from '#tests/support/access.ts'
import { anActivity, aPress, TEST_TENANT } from '#tests/support/activities.ts'
import { BEFORE_EIGHT, botDoor } from '#tests/support/bot-door.ts'
import { AARHUS, aStoreForTheBot, ODDER } from '#tests/support/bot-store.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await aStoreForTheBot()
})
afterAll(() => store.close())

const IDA = { id: '29:ida', name: 'Ida Krog', aadObjectId: 'ida' }
const spec: CardSpec = {
  ...{ kind: 'digest', municipality: AARHUS, language: 'da', day: day('2025-12-01') },
  ...{ audience: 'responsible', lines: [{ item: 'ean', type: 'task', stage: 'due' }] },
}

/** Returns the chat of Ida, who has chosen no municipality there, with the card that a ladder of Aarhus brought her. */
async function aLadderCard() {
  const door = botDoor(store, { access: ownedBy('olga') })
  const { conversation } = anActivity()
  const { id } = conversation as { id: string }
  store.liveCards.remember({ conversation: id, activity: 'the-card', spec, sentAt: BEFORE_EIGHT })
  const to = { tenant: TEST_TENANT, id: 'ida', name: 'Ida Krog' }
  await store.handlings.change({ ...anOrigin(), municipality: AARHUS, item: 'ean', kind: 'assign', to })
  const press = async (verb: string, data: object, message = 'the-card') => {
    const place = { conversation, from: IDA, replyToId: message }
    return JSON.stringify((await door.receive(aPress(verb, { ...data }, place))).body)
  }
  return { press }
}

it('the card that a ladder brought is acted on in one’s own chat, whatever municipality one has chosen there', async () => {
  const { press } = await aLadderCard()
  await press('choose-municipality', { municipality: ODDER })
  expect(await press('fulfil', { item: 'ean', of: AARHUS })).toContain('Udført')
  expect((await store.standings.recordsOf(AARHUS)).get('ean')).toMatchObject({
    state: 'fulfilled',
    by: { id: 'ida' },
  })
  expect((await store.standings.recordsOf(ODDER)).get('ean')).toBeUndefined()
})

it('a card that Fristvagt has not put there counts for nobody else’s municipality', async () => {
  const { press } = await aLadderCard()
  const before = await store.standings.recordsOf(AARHUS)
  await press('reopen', { item: 'ean', of: AARHUS }, 'another-card')
  expect(await store.standings.recordsOf(AARHUS)).toEqual(before)
})
