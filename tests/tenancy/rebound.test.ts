import { describe, expect, it } from 'vitest'
import { OutsideScopeError } from '#domain/outside-scope-error.ts'
import type { Scope } from '#domain/scope.ts'
import { BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { aDigest, aNudge, anOrigin, aSubscription, MORNING } from '#tests/support/storage-factories.ts'
import { lastNudgesOf } from '#tests/support/test-store.ts'
import { aParty, live, rowsOf } from './world.ts'

describe.each(BACKENDS)(
  'a tenant that the operator has bound to another municipality, on $name',
  (backend) => {
    const on = useStore(backend)
    const origin = anOrigin()
    const bound = (tenant: string, ...codes: string[]): Scope => ({ tenant, municipalities: new Set(codes) })

    it('has chosen nothing, as its people see it, and sees nothing of before', async () => {
      const party = aParty('delta', 'tenant-d', '0751')
      await live(on.store.system, party)
      const stores = on.store.as(bound(party.tenant, '0727', '0730'))
      expect(await stores.conversations.municipalityOf(party.conversation)).toBeUndefined()
      expect(await stores.conversations.municipalityOfPerson(party.person)).toBeUndefined()
      expect(await stores.subscriptions.of(party.conversation.id)).toBeUndefined()
      expect(await stores.conversations.find(party.conversation.id)).toEqual(party.conversation)
    })

    it('can choose and subscribe anew in the same channel, and is nudged afresh', async () => {
      const party = aParty('echo', 'tenant-e', '0751')
      await live(on.store.system, party)
      const { conversation, person, item } = party
      const stores = on.store.as(bound(party.tenant, '0727'))
      await stores.conversations.chooseMunicipality(conversation, '0727', origin)
      await stores.conversations.chooseForPerson(person, '0727', origin)
      const anew = aSubscription({ municipality: '0727', conversation: conversation.id })
      await stores.subscriptions.save(anew, origin)
      expect(await stores.subscriptions.of(conversation.id)).toEqual(anew)
      expect((await lastNudgesOf(stores, anew)).size).toBe(0)
      const digest = aDigest({ municipality: '0727', day: '2025-12-02' as never })
      expect(await stores.outbox.plan(digest, conversation.id, [aNudge({ item })], MORNING)).toBe(true)
      expect((await lastNudgesOf(stores, anew)).size).toBe(1)
      expect((await on.store.subscriptions.of(conversation.id))?.municipality).toBe('0727')
    })

    it('writes its people’s calendar entries into the audit trail of now, and not of before', async () => {
      const party = aParty('hotel', 'tenant-h', '0766')
      await live(on.store.system, party)
      const entry = { person: party.person, revision: 1, entry: 'e', at: MORNING }
      const chainsOf = async (subject: string) =>
        (await on.store.system.audit.search({ subject, action: 'calendar.added', limit: 9 })).entries.map(
          ({ municipality }) => municipality,
        )
      const toOne = on.store.as(bound(party.tenant, '0727'))
      await toOne.calendarEntries.save({ ...entry, event: 'one-left' }, origin)
      expect(await chainsOf('one-left')).toEqual(['0727'])
      await toOne.calendarEntries.remove('one-left', { ...origin, by: party.person })
      const { entries } = await on.store.system.audit.search({ action: 'calendar.removed', limit: 9 })
      expect(entries.map(({ municipality }) => municipality)).toEqual(['0727'])
      const toTwo = on.store.as(bound(party.tenant, '0727', '0730'))
      await toTwo.calendarEntries.save({ ...entry, event: 'two-left' }, origin)
      expect(await chainsOf('two-left')).toEqual([''])
    })

    it('takes its conversation along with all that it left, when the bot is removed', async () => {
      const party = aParty('foxtrot', 'tenant-f', '0760')
      await live(on.store.system, party)
      await on.store.as(bound(party.tenant, '0727')).conversations.forget(party.conversation.id, origin)
      const { conversation, subscription, last_nudge, live_card } = await rowsOf(on.database.db, party)
      expect({ conversation, subscription, last_nudge, live_card }).toEqual({
        conversation: [],
        subscription: [],
        last_nudge: [],
        live_card: [],
      })
    })

    it('cannot take over a conversation by saying that it is its own', async () => {
      const party = aParty('golf', 'tenant-g', '0751')
      await live(on.store.system, party)
      const thief = on.store.as(bound('tenant-x', '0751'))
      const claimed = { ...party.conversation, tenant: 'tenant-x', serviceUrl: 'https://elsewhere.example/' }
      await expect(thief.conversations.remember(claimed)).rejects.toThrow()
      expect(await on.store.conversations.find(party.conversation.id)).toEqual(party.conversation)
      const subscribed = aSubscription({ conversation: party.conversation.id })
      await expect(thief.subscriptions.save(subscribed, origin)).rejects.toThrow(OutsideScopeError)
    })
  },
)
