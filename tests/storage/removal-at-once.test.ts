import { describe, expect, it } from 'vitest'
import { aPerson } from '#tests/support/factories.ts'
import { aMunicipality, BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import {
  aConversation,
  aDigest,
  aNudge,
  anOrigin,
  aSubscription,
  MORNING,
} from '#tests/support/storage-factories.ts'

const ROUNDS = 30

describe.each(BACKENDS)('the removal from a conversation on $name', (backend) => {
  const on = useStore(backend)

  it('goes well at the moment when a send fails because of it, and when its person is forgotten', async () => {
    const { system, personalData } = on.store
    for (let round = 0; round < ROUNDS; round++) {
      const person = aPerson({ id: crypto.randomUUID() })
      const chat = aConversation({
        id: `a:${crypto.randomUUID()}`,
        kind: 'personal',
        tenant: person.tenant,
        person,
      })
      await system.conversations.remember(chat)
      const municipality = aMunicipality()
      const subscription = aSubscription({ municipality, conversation: chat.id })
      await system.subscriptions.save(subscription, anOrigin({ by: person }))
      await system.outbox.plan(aDigest({ municipality }), chat.id, [aNudge()], MORNING)
      const delivery = (await system.outbox.deliveriesOf(municipality, 1))[0]!.id
      await system.outbox.claim(delivery, MORNING)
      await Promise.all([
        system.outbox.settle(delivery, { kind: 'gone', error: 'removed', why: 'removed' }, MORNING),
        system.conversations.forget(chat.id, anOrigin({ by: person })),
        personalData.forget(person, anOrigin()),
      ])
    }
    expect(await system.outbox.pending()).toBe(0)
  })
})
