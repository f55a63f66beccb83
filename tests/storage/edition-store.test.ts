import { describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import { anAgreement, anEdition, aTask } from '#tests/support/factories.ts'
import { aMunicipality, BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { aLiveCard, anAnswerSpec, anOrigin } from '#tests/support/storage-factories.ts'

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

  it('has the cards refreshed of what stands otherwise by it, of each municipality that it does so for', async () => {
    const [signer, other] = [aMunicipality(), aMunicipality()]
    const signatures = { asOf: day('2025-11-20'), signed: [other], missing: [signer] }
    const [signed, off] = [anAgreement({ signatures }), aTask()]
    const publish = (id: string, signed_: readonly string[], missing: readonly string[], date: string) =>
      on.store.editions.publish(
        anEdition({
          ...{ id, date: day(date) },
          agreements: [{ ...signed, signatures: { ...signatures, signed: signed_, missing } }],
          tasks: id === 'listed' ? [off] : [{ ...off, calledOff: true }],
        }),
        anOrigin(),
      )
    await publish('listed', [other], [signer], '2025-12-05')
    for (const municipality of [signer, other])
      on.store.liveCards.remember(
        aLiveCard({ spec: anAnswerSpec({ municipality, items: [signed.id, off.id] }) }),
      )
    await on.store.liveCards.flush()
    await publish('later', [other, signer], [], '2026-02-06')
    const refreshed = async (municipality: string) =>
      (await on.database.boss.findJobs('refresh', { data: { municipality } })).map(
        (job) => (job.data as { item: string }).item,
      )
    expect((await refreshed(signer)).toSorted()).toEqual([signed.id, off.id].toSorted())
    expect(await refreshed(other)).toEqual([off.id])
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
