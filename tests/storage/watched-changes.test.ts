import { describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import type { Changed } from '#domain/ports/changes.ts'
import { inTransaction } from '#storage/transaction.ts'
import { aDraft } from '#tests/support/draft-factories.ts'
import { anEdition, aPerson } from '#tests/support/factories.ts'
import { aMunicipality, BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { aConversation, aDigest, anOrigin, aSubscription, MORNING } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

/** Everything that somebody who looks at a municipality is told of, and what tells them. */
const WRITES: readonly [Changed, (store: TestStore, at: Looker) => Promise<unknown>][] = [
  [
    'standings',
    (store, { municipality, origin }) =>
      store.standings.record({ municipality, item: 'sapa', state: 'fulfilled', ...origin }),
  ],
  [
    'handlings',
    (store, { municipality, person, origin }) =>
      store.handlings.change({ municipality, item: 'sapa', kind: 'assign', to: person, ...origin }),
  ],
  [
    'settings',
    (store, { municipality, origin }) =>
      store.municipalitySettings.save(
        municipality,
        { closingRules: ['may-day'], closingDays: [day('2025-12-23')] },
        origin,
      ),
  ],
  [
    'subscriptions',
    (store, { municipality, conversation, origin }) =>
      store.subscriptions.save(aSubscription({ municipality, conversation: conversation.id }), origin),
  ],
  [
    'deliveries',
    (store, { municipality, conversation }) =>
      store.outbox.plan(
        aDigest({ municipality, lines: [{ item: 'sapa', type: 'agreement', stage: 'due' }] }),
        conversation.id,
        [],
        MORNING,
      ),
  ],
  ['subscriptions', (store, { conversation, origin }) => store.subscriptions.end(conversation.id, origin)],
  [
    'choice',
    (store, { person, municipality, origin }) =>
      store.conversations.chooseForPerson(person, municipality, origin),
  ],
  [
    'own',
    (store, { person, origin }) =>
      store.calendarEntries.save({ person, event: 'e', revision: 1, entry: 'x', at: MORNING }, origin),
  ],
  ['own', (store, { origin }) => store.calendarEntries.remove('e', origin)],
  [
    'drafts',
    (store, { origin }) =>
      store.drafts.add(
        { name: 'a.pdf', hash: crypto.randomUUID() },
        { draft: aDraft(), decisions: [] },
        origin,
      ),
  ],
  [
    'catalogue',
    (store, { origin }) => store.editions.publish(anEdition({ id: crypto.randomUUID() }), origin),
  ],
]

function aLooker() {
  const [municipality, person] = [aMunicipality(), aPerson({ id: crypto.randomUUID() })]
  const conversation = aConversation({ id: `19:${municipality}`, tenant: person.tenant })
  return { municipality, person, conversation, origin: anOrigin({ by: person }) }
}
type Looker = ReturnType<typeof aLooker>

describe.each(BACKENDS)('what changes, on $name', (backend) => {
  const on = useStore(backend)

  it('is told to who looks at it, kind by kind, and to nobody who looks elsewhere', async () => {
    const [looker, neighbour] = [aLooker(), aLooker()]
    const [told, elsewhere]: Changed[][] = [[], []]
    const stop = on.store.changes.watch(looker, (changed) => void told?.push(changed))
    const stopElsewhere = on.store.changes.watch(neighbour, (changed) => void elsewhere?.push(changed))
    await on.store.conversations.remember(looker.conversation)
    for (const [, write] of WRITES) await write(on.store, looker)
    await expect.poll(() => told).toEqual(WRITES.map(([changed]) => changed))
    // What everybody has is everybody's to hear of.
    await expect.poll(() => elsewhere).toEqual(['drafts', 'catalogue'])
    stop()
    await WRITES[0]?.[1](on.store, neighbour)
    await expect.poll(() => elsewhere).toEqual(['drafts', 'catalogue', 'standings'])
    expect(told).toHaveLength(WRITES.length)
    stopElsewhere()
  })

  it('is not told when it never came to pass, and is there to be read when it is told', async () => {
    const looker = aLooker()
    const { municipality, origin } = looker
    const read: unknown[] = []
    const stop = on.store.changes.watch(
      looker,
      () => void read.push(on.store.standings.recordsNow(municipality)),
    )
    const failed = inTransaction(on.database.db, async (tx) => {
      await on.database.changes.announce(tx, `standings ${municipality}`)
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    await on.store.standings.record({ municipality, item: 'sapa', state: 'fulfilled', ...origin })
    await expect.poll(() => read).toHaveLength(1)
    expect(await read[0]).toMatchObject(new Map([['sapa', { state: 'fulfilled' }]]))
    stop()
  })
})
