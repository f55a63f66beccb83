import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DATABASE_TEMPLATE } from '#app/folders.ts'
import { onDay } from '#domain/deadline.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import { deliver } from '#nudges/deliver.ts'
import { sweep } from '#nudges/sweep.ts'
import { openEmbedded } from '#storage/embedded/open-embedded.ts'
import { readTemplate } from '#storage/embedded/template.ts'
import { storeOn } from '#storage/store-on.ts'
import { type CountedQueries, countQueries } from '#tests/support/counted-queries.ts'
import { anAgreement, anEdition, aPerson } from '#tests/support/factories.ts'
import { aSubscribedChannel, nudgePorts } from '#tests/support/nudge-ports.ts'
import { aLog, aMunicipality } from '#tests/support/storage-backends.ts'
import { aConversation, anOrigin } from '#tests/support/storage-factories.ts'
import { type TestStore, withSystemStores } from '#tests/support/test-store.ts'

const MONDAY = '2025-12-01T07:00:00Z'
const TUESDAY = '2025-12-02T07:00:00Z'
/** Statements, whatever the number of items; `begin` and `commit` are not counted, nor is the queue's own. One of
 * each channel and each card is the word to whoever has its page open. */
const SWEEP = { once: 3, municipality: 8, channel: 4, inTheWay: 7, ladders: 10, person: 7 }
const DELIVERY = 8

let store: TestStore
let queries: CountedQueries
beforeAll(async () => {
  const template = await readTemplate(DATABASE_TEMPLATE)
  const database = await openEmbedded({ log: aLog(), ...(template ? { template } : {}) })
  queries = countQueries(database.pglite)
  store = withSystemStores(storeOn(database, aLog()))
  const agreements = Array.from({ length: 30 }, (_, i) =>
    anAgreement({ id: `item-${i}`, deadline: onDay(i % 2 === 0 ? '2025-12-02' : '2025-12-03') }),
  )
  await store.editions.publish(anEdition({ agreements }), anOrigin())
})
afterAll(() => store.close())

/** Has some municipalities subscribe in so many channels each; in all of them or in none, a ladder leads to a person. */
async function settle(municipalities: number, channels: number, { ladder = false } = {}) {
  const codes = Array.from({ length: municipalities }, aMunicipality)
  const ids: string[] = []
  for (const municipality of codes)
    for (let i = 0; i < channels; i++) {
      const person = aPerson({ tenant: 'tenant-1' })
      const settings = {
        ...DEFAULT_SETTINGS,
        ...(ladder && { escalation: { leader: { days: -3, person } } }),
      }
      ids.push((await aSubscribedChannel(store, { municipality, settings })).id)
      if (!ladder) continue
      const chat = aConversation({ kind: 'personal', person })
      await store.conversations.remember(chat)
      ids.push(chat.id)
    }
  const leave = async () => {
    for (const id of ids) await store.conversations.forget(id, anOrigin())
  }
  const deliveries = async () =>
    (await Promise.all(codes.map((code) => store.outbox.deliveriesOf(code, 100)))).flat()
  return { leave, deliveries }
}

describe('what a morning asks of the database', () => {
  it.each([
    [1, 1],
    [1, 8],
    [6, 1],
    [3, 4],
  ])(
    'grows with %i municipalities of %i channels as is stated, and with nothing else',
    async (municipalities, channels) => {
      const all = municipalities * channels
      const { leave } = await settle(municipalities, channels)
      queries.take()
      expect(await sweep(nudgePorts(store, MONDAY))).toBe(all)
      const first = SWEEP.once + SWEEP.municipality * municipalities + SWEEP.channel * all
      expect(queries.take()).toBeLessThanOrEqual(first)
      expect(await sweep(nudgePorts(store, TUESDAY))).toBe(all)
      expect(queries.take()).toBeLessThanOrEqual(first + SWEEP.inTheWay * all)
      await leave()
    },
  )

  it('grows with the people that ladders come to, and not with what they bring', async () => {
    const { leave } = await settle(2, 3, { ladder: true })
    queries.take()
    expect(await sweep(nudgePorts(store, MONDAY))).toBe(12)
    const channels = SWEEP.once + SWEEP.municipality * 2 + SWEEP.channel * 6
    expect(queries.take()).toBeLessThanOrEqual(channels + SWEEP.ladders * 2 + SWEEP.person * 6)
    await leave()
  })

  it('is the same for each card that is delivered', async () => {
    const { leave, deliveries } = await settle(1, 3)
    const ports = nudgePorts(store, MONDAY)
    await sweep(ports)
    const ids = (await deliveries()).map(({ id }) => id)
    queries.take()
    for (const id of ids) await deliver(ports, id)
    expect(queries.take()).toBeLessThanOrEqual(DELIVERY * ids.length)
    expect(ports.messenger.sent).toHaveLength(3)
    await leave()
  })
})
