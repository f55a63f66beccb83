import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MessengerError } from '#domain/ports/messenger.ts'
import type { Drawing } from '#nudges/drawing.ts'
import { redraw } from '#nudges/redraw.ts'
import { refresh } from '#nudges/refresh.ts'
import { anAgreement, anEdition, aPerson } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { nudgePorts, refreshAll } from '#tests/support/nudge-ports.ts'
import { aMunicipality } from '#tests/support/storage-backends.ts'
import {
  aConversation,
  aDigest,
  aLiveCard,
  anAnswerSpec,
  anItemSpec,
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
    await refreshAll(ports, municipality, 'sapa')
    expect(updated().sort()).toEqual([digest, answer].map((c) => [c.conversation, c.activity]).sort())
    const cards = ports.messenger.updated.map((u) => u.card)
    expect(cards).toContainEqual({ today: '2025-12-03', items: ['sapa fulfilled'] })
    expect(cards).toContainEqual({ today: '2025-12-03', items: ['flis unknown', 'sapa fulfilled'] })
  })

  it('redraws the card of one item with those whom it can be given to there', async () => {
    const { conversation, activity } = await aCardIn({ spec: anItemSpec({ municipality }) })
    const asked: string[] = []
    const membersOf = async ({ id }: { readonly id: string }) => {
      asked.push(id)
      return [aPerson({ name: 'Sofie Krogh' })]
    }
    const draw: Drawing['draw'] = ({ kind }, { offers }) => ({
      shows: [kind, ...(offers?.members ?? []).map(({ name }) => name)],
    })
    const drawing = { ...ports.drawing, draw }
    await refreshAll({ ...ports, membersOf, drawing }, municipality, 'sapa')
    expect(ports.messenger.updated).toMatchObject([{ activity, card: { shows: ['item', 'Sofie Krogh'] } }])
    expect(new Set(asked)).toEqual(new Set([conversation]))
  })

  it('draws what stands there by now, when another card takes its place while it writes', async () => {
    const live = await aCardIn({ spec: anAnswerSpec({ municipality, items: ['flis', 'sapa'] }) })
    const stands: unknown[] = []
    const messenger = {
      ...ports.messenger,
      async update(...[, , card]: Parameters<typeof ports.messenger.update>) {
        stands.push(card.items)
        store.liveCards.remember({ ...live, spec: anItemSpec({ municipality }) })
      },
    }
    await refreshAll({ ...ports, messenger }, municipality, 'sapa')
    expect(stands).toEqual([['flis unknown', 'sapa unknown'], ['sapa unknown']])
  })

  it('lets cards be whose tenant is not bound to the municipality any more', async () => {
    await aCardIn()
    await refreshAll(
      { ...ports, scopeOf: (tenant) => ({ tenant, municipalities: new Set() }) },
      municipality,
      'sapa',
    )
    expect(updated()).toEqual([])
  })

  it('lets cards of more than ninety days ago be', async () => {
    await aCardIn({ sentAt: ports.clock().subtract({ hours: 24 * 91 }) })
    await refreshAll(ports, municipality, 'sapa')
    expect(updated()).toEqual([])
  })

  it.each(['gone', 'blocked', 'missing', 'permanent'] as const)(
    'forgets a card that is %s, and goes on',
    async (fault) => {
      const lost = await aCardIn()
      const other = await aCardIn()
      ports.messenger.failIn(lost.activity, new MessengerError(fault, fault))
      await refreshAll(ports, municipality, 'sapa')
      expect(updated()).toEqual([[other.conversation, other.activity]])
      expect(await alive()).toEqual([other.activity])
    },
  )

  it.each([
    ['as long as Teams asks', { retryAfterSeconds: 42 }, [42, 42]],
    ['for longer each time', {}, [5, 10]],
  ] as const)('puts off a card that fails, %s, and does the others', async (_, details, waits) => {
    const shaky = await aCardIn()
    const other = await aCardIn()
    ports.messenger.failIn(shaky.activity, new MessengerError('retry', 'busy', details))
    await refreshAll(ports, municipality, 'sapa')
    expect(updated()).toEqual([[other.conversation, other.activity]])
    const { conversation, activity } = shaky
    const [first] = ports.takeRedraws()
    expect(first).toEqual({ afterSeconds: waits[0], job: { municipality, conversation, activity, tries: 1 } })
    await redraw(ports, { municipality, conversation, activity, tries: 1 })
    expect(ports.takeRedraws()).toMatchObject([{ afterSeconds: waits[1], job: { tries: 2 } }])
    ports.messenger.failIn(activity, undefined)
    await redraw(ports, { municipality, conversation, activity, tries: 2 })
    expect(updated()).toContainEqual([conversation, activity])
    expect(ports.takeRedraws()).toEqual([])
  })

  it('of a burst of presses redraws a card once', async () => {
    await aCardIn({ spec: anAnswerSpec({ municipality, items: ['flis', 'sapa'] }) })
    for (const item of ['sapa', 'flis', 'sapa']) await refresh(ports, municipality, item)
    expect(ports.takeRedraws()).toHaveLength(1)
  })

  it('comes back when its budget is used up, and counts that as no failure', async () => {
    const { activity } = await aCardIn()
    const asked: unknown[] = []
    const take = async (...given: unknown[]) => {
      asked.push(given)
      return 4_200
    }
    await refreshAll({ ...ports, budget: { ...ports.budget, take } }, municipality, 'sapa')
    expect(asked).toMatchObject([[{ tenant: 'tenant-1' }, 'refresh']])
    expect(updated()).toEqual([])
    const [{ job, afterSeconds } = {}] = ports.takeRedraws()
    expect({ activity: job?.activity, tries: job?.tries, afterSeconds }).toEqual({
      activity,
      tries: undefined,
      afterSeconds: 6,
    })
  })

  it('writes nothing while Teams does not answer', async () => {
    await aCardIn()
    const health = { ...ports.health, mayCall: async () => 10 }
    await refreshAll({ ...ports, health }, municipality, 'sapa')
    expect(updated()).toEqual([])
    expect(ports.takeRedraws()).toMatchObject([{ afterSeconds: 20 }])
  })

  it('forgets cards in conversations that Fristvagt does not know any more', async () => {
    const orphan = aLiveCard({ conversation: '19:never-seen', spec: anAnswerSpec({ municipality }) })
    store.liveCards.remember(orphan)
    await refreshAll(ports, municipality, 'sapa')
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
          await refreshAll({ ...ports, messenger }, municipality, 'sapa')
        }
        await ports.messenger.update(to, activity, card)
        stands.push(card.items)
      },
    }
    await record('open')
    await refreshAll({ ...ports, messenger }, municipality, 'sapa')
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
    await refreshAll({ ...ports, stores: storesWith(store, { standings: notHeard }) }, municipality, 'sapa')
    expect(ports.messenger.updated.at(-1)?.card).toMatchObject({ items: ['sapa fulfilled'] })
  })

  it('with nothing to redraw writes nothing', async () => {
    await refreshAll(ports, municipality, 'sapa')
    expect(ports.messenger.updated).toEqual([])
  })
})
