import { describe, expect, it } from 'vitest'
import { anAgreement, anEdition, aTask } from '#tests/support/factories.ts'
import { BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'

describe.each(BACKENDS)('editions on $name', (backend) => {
  const on = useStore(backend)

  it('has an empty catalogue to begin with, then what is published', async () => {
    const empty = await on.store.editions.catalogue()
    expect([empty.revision, empty.obligations.size]).toEqual([0, 0])
    const agreement = anAgreement()
    const edition = anEdition({ agreements: [agreement] })
    expect(await on.store.editions.publish(edition, anOrigin())).toBe('published')
    const catalogue = await on.store.editions.catalogue()
    expect(catalogue.revision).toBe(1)
    expect(catalogue.agreements.get(agreement.id)).toEqual(agreement)
    expect(catalogue.sourceOf.get(agreement.id)).toEqual(edition)
  })

  it('returns one and the same catalogue until something is published', async () => {
    const edition = anEdition({ tasks: [aTask()] })
    await on.store.editions.publish(edition, anOrigin())
    const before = await on.store.editions.catalogue()
    expect(await on.store.editions.publish(structuredClone(edition), anOrigin())).toBe('unchanged')
    expect(await on.store.editions.catalogue()).toBe(before)
    expect(await on.store.editions.publish({ ...edition, title: 'Rettet' }, anOrigin())).toBe('published')
    const after = await on.store.editions.catalogue()
    expect(after).not.toBe(before)
    expect(after.revision).toBe(before.revision + 1)
  })

  it('gives each of many publications at once a revision of its own', async () => {
    const before = await on.store.editions.catalogue()
    const editions = Array.from({ length: 6 }, (_, i) => anEdition({ id: `at-once-${i}`, tasks: [aTask()] }))
    await Promise.all(editions.map((edition) => on.store.editions.publish(edition, anOrigin())))
    const after = await on.store.editions.catalogue()
    expect(after.revision).toBe(before.revision + editions.length)
    expect(after.tasks.size).toBe(before.tasks.size + editions.length)
  })
})
