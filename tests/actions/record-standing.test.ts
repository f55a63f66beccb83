import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { recordStanding } from '#actions/record-standing.ts'
import { BEFORE_EIGHT } from '#tests/support/bot-door.ts'
import { anAgreement, anEdition, aPerson, aTask } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { aMunicipality } from '#tests/support/storage-backends.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

let store: TestStore
let municipality: string
beforeAll(async () => {
  store = await openMemoryStore()
  const tasks = [
    aTask({ id: 'ean' }),
    aTask({ id: 'sign-flis', agreement: 'flis' }),
    aTask({ id: 'sign-unpublished', agreement: 'unpublished' }),
    aTask({ id: 'off', calledOff: true }),
  ]
  await store.editions.publish(anEdition({ agreements: [anAgreement({ id: 'flis' })], tasks }), anOrigin())
})
afterAll(() => store.close())
beforeEach(() => {
  municipality = aMunicipality()
})

const by = aPerson()
const say = (item: string, state: 'fulfilled' | 'open' = 'fulfilled') =>
  recordStanding(store, { municipality, item, state, by, at: BEFORE_EIGHT, via: 'cli' })

describe('saying that something is signed or done', () => {
  it('records it with when it was said', async () => {
    const record = { item: 'ean', state: 'fulfilled', at: BEFORE_EIGHT, by }
    expect(await say('ean')).toMatchObject({ outcome: 'recorded', record })
    expect((await store.standings.recordsOf(municipality)).get('ean')).toMatchObject(record)
  })

  it('again changes nothing and tells what stood', async () => {
    await say('ean')
    expect(await say('ean')).toMatchObject({ outcome: 'already', record: { by } })
    expect(await store.standings.historyOf(municipality, 'ean')).toHaveLength(1)
  })

  it('and then that it is open after all is recorded too', async () => {
    await say('ean')
    expect(await say('ean', 'open')).toMatchObject({ outcome: 'recorded', record: { state: 'open' } })
  })

  it('of a task that only asks to sign an agreement is said of the agreement', async () => {
    expect(await say('sign-flis')).toMatchObject({ record: { item: 'flis' } })
  })

  it('of a task whose agreement is not published is said of the task itself', async () => {
    expect(await say('sign-unpublished')).toMatchObject({ record: { item: 'sign-unpublished' } })
  })

  it.each(['fulfilled', 'open'] as const)('of what is called off records nothing (%s)', async (state) => {
    expect(await say('off', state)).toEqual({ outcome: 'called-off', item: 'off' })
    expect((await store.standings.recordsOf(municipality)).size).toBe(0)
  })

  it.each(['gone', '', 'unpublished'])('of "%s", which is in no edition, records nothing', async (item) => {
    expect(await say(item)).toEqual({ outcome: 'no-such-item' })
    expect((await store.standings.recordsOf(municipality)).size).toBe(0)
  })
})
