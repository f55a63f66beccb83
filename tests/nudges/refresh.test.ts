import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MessengerError } from '#domain/ports/messenger.ts'
import { refresh } from '#nudges/refresh.ts'
import { anAgreement, anEdition, aPerson } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { nudgePorts } from '#tests/support/nudge-ports.ts'
import { aMunicipality } from '#tests/support/storage-backends.ts'
import {
  aConversation,
  aDigest,
  aLiveCard,
  anAnswerSpec,
  anOrigin,
} from '#tests/support/storage-factories.ts'
import { storesWith, type TestStore } from '#tests/support/test-store.ts'

const NOW = '2025-12-03T10:00:00Z'

let store: TestStore
let ports: ReturnType<typeof nudgePorts>
let municipality: string
beforeAll(async () => {
  store = await openMemoryStore()
  const agreements = [anAgreement({ id: 'sapa' }), anAgreement({ id: 'flis' })]
  await store.editions.publish(anEdition({ agreements }), anOrigin())
})
afterAll(() => store.close())
beforeEach(() => {
  ports = nudgePorts(store, NOW)
  municipality = aMunicipality()
})

async function aCardIn(spec: Parameters<typeof aLiveCard>[0] = {}) {
  const conversation = aConversation()
  await store.conversations.remember(conversation)
  const live = aLiveCard({
    conversation: conversation.id,
    spec: anAnswerSpec({ municipality }),
    ...spec,
  })
  store.liveCards.remember(live)
  return live
}
const updated = () => ports.messenger.updated.map((u) => [u.to.id, u.activity])
const alive = async () => {
  const long = ports.clock().subtract({ hours: 24 * 365 })
  return (await store.liveCards.showing(municipality, 'sapa', long)).map((c) => c.activity)
}

describe('a refresh', () => {
  it('redraws every live card that shows the item, in all channels, as things stand now', async () => {
    const digest = await aCardIn({ spec: aDigest({ municipality }) })
    const answer = await aCardIn({ spec: anAnswerSpec({ municipality, items: ['flis', 'sapa'] }) })
    await aCardIn({ spec: anAnswerSpec({ municipality, items: ['flis'] }) })
    await aCardIn({ spec: anAnswerSpec({ municipality: '0727' }) })
    await store.standings.record({
      municipality,
      item: 'sapa',
      state: 'fulfilled',
      by: aPerson(),
      at: ports.clock(),
      via: 'test',
    })
    await refresh(ports, municipality, 'sapa')
    expect(updated().sort()).toEqual([digest, answer].map((c) => [c.conversation, c.activity]).sort())
    const cards = ports.messenger.updated.map((u) => u.card)
    expect(cards).toContainEqual({ today: '2025-12-03', items: ['sapa fulfilled'] })
    expect(cards).toContainEqual({ today: '2025-12-03', items: ['flis unknown', 'sapa fulfilled'] })
  })

  it('lets cards be whose tenant is not bound to the municipality any more', async () => {
    await aCardIn()
    await refresh(
      { ...ports, scopeOf: (tenant) => ({ tenant, municipalities: new Set() }) },
      municipality,
      'sapa',
    )
    expect(updated()).toEqual([])
  })

  it('lets cards of more than ninety days ago be', async () => {
    await aCardIn({ sentAt: ports.clock().subtract({ hours: 24 * 91 }) })
    await refresh(ports, municipality, 'sapa')
    expect(updated()).toEqual([])
  })

  it.each(['gone', 'blocked', 'permanent'] as const)(
    'forgets a card that is %s, and goes on',
    async (fault) => {
      const lost = await aCardIn()
      const other = await aCardIn()
      ports.messenger.failIn(lost.activity, new MessengerError(fault, fault))
      await refresh(ports, municipality, 'sapa')
      expect(updated()).toEqual([[other.conversation, other.activity]])
      expect(await alive()).toEqual([other.activity])
    },
  )

  it.each(['retry', 'ambiguous'] as const)(
    'that meets a card on which to try again (%s) does the others and fails, to be tried again',
    async (fault) => {
      const shaky = await aCardIn()
      const other = await aCardIn()
      ports.messenger.failIn(shaky.activity, new MessengerError(fault, fault))
      await expect(refresh(ports, municipality, 'sapa')).rejects.toThrow('1 of 2 cards not refreshed')
      expect(updated()).toEqual([[other.conversation, other.activity]])
      ports.messenger.failIn(shaky.activity, undefined)
      await refresh(ports, municipality, 'sapa')
      expect(updated()).toContainEqual([shaky.conversation, shaky.activity])
    },
  )

  it('forgets cards in conversations that Fristvagt does not know any more', async () => {
    const orphan = aLiveCard({ conversation: '19:never-seen', spec: anAnswerSpec({ municipality }) })
    store.liveCards.remember(orphan)
    await refresh(ports, municipality, 'sapa')
    expect(updated()).toEqual([])
    expect(await alive()).toEqual([])
  })

  it('that is overtaken by a later one while it writes does not leave the card as it stood before', async () => {
    await aCardIn()
    const record = (state: 'fulfilled' | 'open') =>
      store.standings.record({
        municipality,
        item: 'sapa',
        state,
        by: aPerson(),
        at: ports.clock(),
        via: 'test',
      })
    const stands: unknown[] = []
    let overtaken = false
    const messenger = {
      ...ports.messenger,
      async update(...[to, activity, card]: Parameters<typeof ports.messenger.update>) {
        if (!overtaken) {
          overtaken = true
          await record('fulfilled')
          await refresh({ ...ports, messenger }, municipality, 'sapa')
        }
        await ports.messenger.update(to, activity, card)
        stands.push(card.items)
      },
    }
    await record('open')
    await refresh({ ...ports, messenger }, municipality, 'sapa')
    expect(stands.at(-1)).toEqual(['sapa fulfilled'])
  })

  it('goes by what the store says, not by what this instance has heard of', async () => {
    await aCardIn()
    await store.standings.record({
      municipality,
      item: 'sapa',
      state: 'fulfilled',
      by: aPerson(),
      at: ports.clock(),
      via: 'test',
    })
    const notHeard = { ...store.standings, recordsOf: async () => new Map() }
    await refresh({ ...ports, stores: storesWith(store, { standings: notHeard }) }, municipality, 'sapa')
    expect(ports.messenger.updated.at(-1)?.card).toMatchObject({ items: ['sapa fulfilled'] })
  })

  it('with nothing to redraw writes nothing', async () => {
    await refresh(ports, municipality, 'sapa')
    expect(ports.messenger.updated).toEqual([])
  })
})
