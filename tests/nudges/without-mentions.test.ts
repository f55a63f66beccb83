import { afterAll, beforeAll, expect, it } from 'vitest'
import { onDay } from '#domain/deadline.ts'
import { type Card, MessengerError } from '#domain/ports/messenger.ts'
import { deliver } from '#nudges/deliver.ts'
import { sweep } from '#nudges/sweep.ts'
import { anAgreement, anEdition, aPerson } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { aSubscribedChannel, nudgePorts, refreshAll } from '#tests/support/nudge-ports.ts'
import { aMunicipality } from '#tests/support/storage-backends.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await openMemoryStore()
  const agreements = [anAgreement({ id: 'one', deadline: onDay('2025-12-05') })]
  await store.editions.publish(anEdition({ agreements }), anOrigin())
})
afterAll(() => store.close())

/** Nudges where every card mentions somebody whom Teams does not know, which it refuses. */
function withStranger() {
  const ports = nudgePorts(store, '2025-12-01T07:00:00Z')
  const { messenger, drawing } = ports
  const refuseMentions = (card: Card) => {
    if (card.mentions) throw new MessengerError('permanent', 'the connector answered 400')
  }
  return {
    ...ports,
    drawing: {
      ...drawing,
      draw: (spec, context) => ({ ...drawing.draw(spec, context), mentions: !context.unmentioned }),
    } satisfies typeof drawing,
    messenger: {
      ...messenger,
      send: async (...sent: Parameters<typeof messenger.send>) => {
        refuseMentions(sent[1])
        return messenger.send(...sent)
      },
      update: async (...updated: Parameters<typeof messenger.update>) => {
        refuseMentions(updated[2])
        return messenger.update(...updated)
      },
    },
  }
}

it('a card that Teams refuses for a mention is sent, and kept true, without', async () => {
  const ports = withStranger()
  const municipality = aMunicipality()
  await aSubscribedChannel(store, { municipality })
  await sweep(ports)
  const [delivery] = await store.outbox.deliveriesOf(municipality, 1)
  await deliver(ports, delivery?.id ?? '')
  expect(ports.messenger.sent).toMatchObject([{ card: { mentions: false } }])
  expect(await store.outbox.deliveriesOf(municipality, 1)).toMatchObject([{ state: 'sent', attempts: 1 }])
  const signed = { municipality, item: 'one', state: 'fulfilled', by: aPerson(), at: ports.clock() } as const
  await store.standings.record({ ...signed, via: 'test' })
  await refreshAll(ports, municipality, 'one')
  expect(ports.messenger.updated).toMatchObject([{ card: { items: ['one fulfilled'], mentions: false } }])
  expect(await store.liveCards.showing(municipality, 'one', ports.clock())).toHaveLength(1)
})
