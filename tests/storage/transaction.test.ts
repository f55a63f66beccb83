import { describe, expect, it } from 'vitest'
import { inTransaction } from '#storage/transaction.ts'
import { BACKENDS, useStore } from '#tests/support/storage-backends.ts'

const REFUSED = 'used the database beside the transaction'

describe.each(BACKENDS)('transactions on $name', (backend) => {
  const on = useStore(backend)

  it('refuse the database itself, the queue and a second transaction', async () => {
    const { db } = on.database
    await inTransaction(db, async () => {
      await expect(on.store.settings.get('key')).rejects.toThrow(REFUSED)
      await expect(on.store.jobs.enqueue('sweep', {})).rejects.toThrow(REFUSED)
      await expect(inTransaction(db, async () => 1)).rejects.toThrow(REFUSED)
    })
  })

  it('roll back what was written when the work throws', async () => {
    const work = inTransaction(on.database.db, async (tx) => {
      await tx.insertInto('setting').values({ key: 'half', value: '1' }).execute()
      throw new Error('midway')
    })
    await expect(work).rejects.toThrow('midway')
    expect(await on.store.settings.get('half')).toBeUndefined()
  })

  it('do not reach what was started in them and goes on after them', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    let after: Promise<unknown> | undefined
    await inTransaction(on.database.db, async (tx) => {
      await tx.insertInto('setting').values({ key: 'whole', value: '1' }).execute()
      after = promise.then(() => on.store.settings.get('whole'))
    })
    resolve()
    expect(await after).toBe(1)
  })
})
