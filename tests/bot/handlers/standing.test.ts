import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeSpec } from '#cards/spec-code.ts'
import type { ListSpec } from '#domain/card-spec.ts'
import { day } from '#domain/day.ts'
import { aPress, inChannel, TEST_TENANT } from '#tests/support/activities.ts'
import { BEFORE_EIGHT, botDoor } from '#tests/support/bot-door.ts'
import { anAgreement, anEdition, aTask } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

const AARHUS = '0751'
const ODDER = '0727'
const RANDERS = '0730'
const JENS = { id: '29:jens', name: 'Jens Toft', aadObjectId: 'jens' }

let store: TestStore
beforeAll(async () => {
  store = await openMemoryStore()
  await store.editions.publish(
    anEdition({
      agreements: [anAgreement({ id: 'flis', title: 'FLIS-aftalen' })],
      tasks: [
        aTask({ id: 'sign-flis', agreement: 'flis' }),
        aTask({ id: 'ean', title: 'Oplys EAN' }),
        aTask({ id: 'off', calledOff: true }),
      ],
    }),
    anOrigin(),
  )
})
afterAll(() => store.close())

const digest = (municipality: string, ...items: string[]): ListSpec => ({
  kind: 'digest',
  municipality,
  language: 'da',
  day: day('2025-12-01'),
  lines: items.map((item) => ({ item, type: 'task', stage: 'before-14' })),
})

async function aTeamOf(municipality: string) {
  const door = botDoor(store)
  const place = inChannel()
  await door.receive(aPress('choose-municipality', { municipality }, place))
  const press = async (verb: string, data: object, overrides = {}) => {
    const { body } = await door.receive(aPress(verb, { ...data }, { ...place, from: JENS, ...overrides }))
    return body as { type: string; value: unknown }
  }
  return { ...door, press, channel: (place.conversation as { id: string }).id }
}

describe('pressing "signed"', () => {
  it('records who said it, when and where', async () => {
    const { press, channel } = await aTeamOf(AARHUS)
    await press('fulfil', { item: 'flis' })
    const by = { tenant: TEST_TENANT, id: 'jens', name: 'Jens Toft' }
    const record = (await store.standings.recordsOf(AARHUS)).get('flis')
    expect(record).toMatchObject({ item: 'flis', state: 'fulfilled', at: BEFORE_EIGHT, by })
    const history = await store.standings.historyOf(AARHUS, 'flis')
    expect(history).toEqual([
      { item: 'flis', state: 'fulfilled', at: BEFORE_EIGHT, by, via: `bot:${channel}` },
    ])
  })

  it('is answered with the same card as it is now', async () => {
    const { press } = await aTeamOf(ODDER)
    const spec = encodeSpec(digest(ODDER, 'ean', 'flis'))
    const { type, value } = await press('fulfil', { item: 'ean', spec })
    expect(type).toBe('application/vnd.microsoft.card.adaptive')
    const card = JSON.stringify(value)
    expect(card).toContain('"verb":"undo"')
    expect(card).toContain('Jens Toft')
    expect(card).toContain('FLIS-aftalen')
  })

  it('twice records once', async () => {
    const { press } = await aTeamOf('0851')
    await press('fulfil', { item: 'ean' })
    await press(
      'fulfil',
      { item: 'ean' },
      { from: { id: '29:sofie', name: 'Sofie Lind', aadObjectId: 'sofie' } },
    )
    const history = await store.standings.historyOf('0851', 'ean')
    expect(history.map((entry) => entry.by.name)).toEqual(['Jens Toft'])
  })

  it('on a task that only asks to sign an agreement signs the agreement', async () => {
    const { press } = await aTeamOf('0461')
    await press('fulfil', { item: 'sign-flis' })
    expect([...(await store.standings.recordsOf('0461')).keys()]).toEqual(['flis'])
  })

  it('and then "reopen" leaves it open, with both in the history', async () => {
    const { press } = await aTeamOf('0561')
    await press('fulfil', { item: 'ean' })
    await press('reopen', { item: 'ean' })
    expect((await store.standings.recordsOf('0561')).get('ean')).toMatchObject({ state: 'withdrawn' })
    const history = await store.standings.historyOf('0561', 'ean')
    expect(history.map((entry) => entry.state).sort()).toEqual(['fulfilled', 'withdrawn'])
  })

  it('on an old card of what KOMBIT has called off since records nothing, and says so', async () => {
    const { press } = await aTeamOf('0657')
    const { value } = await press('fulfil', { item: 'off' })
    expect(JSON.stringify(value)).toContain('KOMBIT har aflyst den')
    expect((await store.standings.recordsOf('0657')).size).toBe(0)
  })

  it('in a personal chat counts for the municipality of the person', async () => {
    const { receive } = botDoor(store)
    await store.conversations.chooseForPerson(
      { tenant: TEST_TENANT, id: 'jens', name: 'Jens' },
      '0615',
      anOrigin(),
    )
    await receive(aPress('fulfil', { item: 'ean' }, { from: JENS }))
    expect((await store.standings.recordsOf('0615')).has('ean')).toBe(true)
  })
})

describe('whose standing changes', () => {
  it('is decided by where the button was pressed: another municipality’s card changes nothing anywhere', async () => {
    const { press } = await aTeamOf(RANDERS)
    const answer = await press('fulfil', { item: 'ean', spec: encodeSpec(digest('0101', 'ean')) })
    expect(answer).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: 'Kortet handler om København, men her registrerer vi for Randers.',
    })
    expect((await store.standings.recordsOf(RANDERS)).size).toBe(0)
    expect((await store.standings.recordsOf('0101')).size).toBe(0)
  })

  it('is never decided by a municipality in the data of the button', async () => {
    const { press } = await aTeamOf(RANDERS)
    await press('fulfil', { item: 'ean', municipality: '0101' })
    expect((await store.standings.recordsOf('0101')).size).toBe(0)
    expect((await store.standings.recordsOf(RANDERS)).has('ean')).toBe(true)
  })

  it('is nobody’s in a team that has not chosen', async () => {
    const { receive } = botDoor(store)
    expect(await receive(aPress('fulfil', { item: 'ean' }, inChannel()))).toMatchObject({
      body: { value: 'Vælg først din kommune.' },
    })
  })

  it('is nobody’s for an item that is not published', async () => {
    const { press } = await aTeamOf('0621')
    expect(await press('fulfil', { item: 'gone' })).toMatchObject({
      value: 'Opgaven eller aftalen findes ikke længere i den seneste udgave.',
    })
    expect((await store.standings.recordsOf('0621')).size).toBe(0)
  })
})
