import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onDay } from '#domain/deadline.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import { anInstallation, aPress, inChannel, TEST_TENANT } from '#tests/support/activities.ts'
import { BEFORE_EIGHT, botDoor } from '#tests/support/bot-door.ts'
import { anAgreement, anEdition } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

const AARHUS = '0751'
const METTE = { tenant: TEST_TENANT, id: 'mette', name: 'Mette Holm' }
const from = { id: '29:m', name: 'Mette Holm', aadObjectId: 'mette' }

let store: TestStore
beforeAll(async () => {
  store = await openMemoryStore()
  const agreements = [anAgreement({ title: 'FLIS-aftalen', deadline: onDay('2025-12-05') })]
  await store.editions.publish(anEdition({ agreements }), anOrigin())
})
afterAll(() => store.close())

const idOf = (place: object) => (place as { conversation: { id: string } }).conversation.id
const cardOf = (answer: { body?: unknown }) => JSON.stringify((answer.body as { value: unknown }).value)

describe('choosing a municipality', () => {
  it('for a team counts in all its channels, and shows what would be sent', async () => {
    const { receive } = botDoor(store)
    const [general, sapa] = [inChannel('19:g@thread', '19:team-a'), inChannel('19:s@thread', '19:team-a')]
    const answer = await receive(
      aPress('choose-municipality', { municipality: AARHUS }, { ...general, from }),
    )
    expect(cardOf(answer)).toContain('subscribe-yes')
    expect(cardOf(answer)).toContain('FLIS-aftalen')
    const preview = await receive(aPress('show-preview', {}, sapa))
    expect(cardOf(preview)).toContain('Aarhus')
  })

  it('for a team is also the person’s own, unless they had chosen', async () => {
    const { receive } = botDoor(store)
    const choose = (who: string) =>
      receive(
        aPress(
          'choose-municipality',
          { municipality: AARHUS },
          { ...inChannel(), from: { ...from, aadObjectId: who } },
        ),
      )
    const karen = { ...METTE, id: 'karen' }
    await store.conversations.chooseForPerson(karen, '0727', anOrigin())
    await choose('mads')
    await choose('karen')
    expect(await store.conversations.municipalityOfPerson({ ...METTE, id: 'mads' })).toBe(AARHUS)
    expect(await store.conversations.municipalityOfPerson(karen)).toBe('0727')
  })

  it('for oneself is answered with what one can ask', async () => {
    const { receive } = botDoor(store)
    const answer = await receive(
      aPress('choose-municipality', { municipality: '0727' }, { from: { ...from, aadObjectId: 'lone' } }),
    )
    expect(cardOf(answer)).toContain('"verb":"ask"')
    expect(await store.conversations.municipalityOfPerson({ ...METTE, id: 'lone' })).toBe('0727')
  })

  it.each(['9999', 'Aarhus', '', 751])('as %j, which is none, changes nothing', async (municipality) => {
    const { receive } = botDoor(store)
    const place = inChannel()
    const { body } = await receive(aPress('choose-municipality', { municipality }, place))
    expect(body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' })
    expect(await receive(aPress('show-preview', {}, place))).toMatchObject({
      body: { value: 'Vælg først din kommune.' },
    })
  })

  it('that the tenant may not act for changes nothing, and the list does not offer it', async () => {
    const { receive, messenger } = botDoor(store, {
      scope: { tenant: TEST_TENANT, municipalities: new Set(['0727']) },
    })
    const place = inChannel()
    const refused = await receive(aPress('choose-municipality', { municipality: AARHUS }, place))
    expect(refused).toMatchObject({ body: { value: 'Vælg en af kommunerne på listen.' } })
    await receive(anInstallation('add', inChannel()))
    const welcome = JSON.stringify(messenger.sent[0]?.card)
    expect(welcome).toContain('Odder')
    expect(welcome).not.toContain('Aarhus')
    const taken = await receive(aPress('choose-municipality', { municipality: '0727' }, place))
    expect(cardOf(taken)).toContain('subscribe-yes')
  })
})

describe('saying yes to nudges', () => {
  it('saves the subscription of the channel, with who said so', async () => {
    const { receive } = botDoor(store)
    const place = inChannel()
    await receive(aPress('choose-municipality', { municipality: AARHUS }, { ...place, from }))
    expect(await store.subscriptions.of(idOf(place))).toBeUndefined()
    const answer = await receive(aPress('subscribe-yes', {}, { ...place, from }))
    expect(await store.subscriptions.of(idOf(place))).toEqual({
      municipality: AARHUS,
      conversation: idOf(place),
      state: 'active',
      settings: DEFAULT_SETTINGS,
      language: 'da',
      confirmedBy: METTE,
      confirmedAt: BEFORE_EIGHT,
    })
    expect(cardOf(answer)).toContain('Mette Holm')
    expect(cardOf(answer)).toContain('1. december')
    expect(await store.conversations.find(idOf(place))).toBeDefined()
  })

  it('before a municipality is chosen saves nothing', async () => {
    const { receive } = botDoor(store)
    const place = inChannel()
    expect(await receive(aPress('subscribe-yes', {}, place))).toMatchObject({
      body: { value: 'Vælg først din kommune.' },
    })
    expect(await store.subscriptions.of(idOf(place))).toBeUndefined()
  })

  it('ends when Fristvagt is taken out of the channel', async () => {
    const { receive } = botDoor(store)
    const place = inChannel()
    await receive(aPress('choose-municipality', { municipality: AARHUS }, place))
    await receive(aPress('subscribe-yes', {}, place))
    await receive(anInstallation('remove', place))
    expect(await store.subscriptions.of(idOf(place))).toBeUndefined()
  })
})

it('saying no saves nothing, and says who did', async () => {
  const { receive } = botDoor(store)
  const place = inChannel()
  await receive(aPress('choose-municipality', { municipality: AARHUS }, place))
  const answer = await receive(aPress('subscribe-no', {}, { ...place, from }))
  expect(cardOf(answer)).toContain('Mette Holm')
  expect(await store.subscriptions.of(idOf(place))).toBeUndefined()
})

it('saying no ends a pause that had an end: no card comes on that day', async () => {
  const { receive } = botDoor(store)
  const place = inChannel()
  await receive(aPress('choose-municipality', { municipality: AARHUS }, { ...place, from }))
  await receive(aPress('subscribe-yes', {}, { ...place, from }))
  await receive(aPress('pause-nudges', { until: '2025-12-10' }, { ...place, from }))
  expect((await store.subscriptions.of(idOf(place)))?.paused).toMatchObject({ until: '2025-12-10' })
  await receive(aPress('subscribe-no', {}, { ...place, from }))
  const declined = await store.subscriptions.of(idOf(place))
  expect(declined).toMatchObject({ state: 'paused', paused: { why: 'person' } })
  expect(declined?.paused).not.toHaveProperty('until')
})
