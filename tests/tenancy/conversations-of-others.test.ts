import { describe, expect, it } from 'vitest'
import { OutsideScopeError } from '#domain/outside-scope-error.ts'
import { BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { aDigest, aNudge, anOrigin, aSubscription, MORNING } from '#tests/support/storage-factories.ts'
import { aParty, live, rowsOf } from './world.ts'

describe.each(BACKENDS)('a channel of another tenant, on $name', (backend) => {
  const on = useStore(backend)

  it('cannot be had to follow one’s own municipality, nor be sent its cards', async () => {
    const theirs = aParty('kilo', 'tenant-k', '0740')
    await live(on.store.system, theirs)
    const before = await rowsOf(on.database.db, theirs)
    const { subscriptions, outbox } = on.store.as({ tenant: 'tenant-l', municipalities: new Set(['0746']) })
    const subscription = aSubscription({ municipality: '0746', conversation: theirs.conversation.id })
    await expect(subscriptions.save(subscription, anOrigin())).rejects.toThrow(OutsideScopeError)
    const digest = aDigest({ municipality: '0746' })
    const planned = outbox.plan(digest, theirs.conversation.id, [aNudge({ item: theirs.item })], MORNING)
    await expect(planned).rejects.toThrow(OutsideScopeError)
    expect(await rowsOf(on.database.db, theirs)).toEqual(before)
  })
})
