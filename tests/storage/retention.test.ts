import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { retain } from '#actions/retain.ts'
import { retention } from '#storage/retention/retention.ts'
import { aDraft, aFile } from '#tests/support/draft-factories.ts'
import { anEdition, aPerson } from '#tests/support/factories.ts'
import { aMunicipality, BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { anOrigin, MORNING } from '#tests/support/storage-factories.ts'

describe.each(BACKENDS)('what was kept for twelve months on $name', (backend) => {
  const on = useStore(backend)
  const lines: { details: object; message: string }[] = []
  const retainAt = (now: Temporal.Instant) =>
    retain({
      retention: retention(on.database.db, 2),
      audit: on.store.system.audit,
      clock: () => now,
      months: 12,
      log: { info: (details, message) => void lines.push({ details, message }) },
    })
  const aYearLater = Temporal.Instant.from('2026-12-01T07:00:00Z')

  it('is let go the moment after, and not before; the chain still holds', async () => {
    const [municipality, by] = [aMunicipality(), aPerson()]
    const { standings, audit, calendarEntries, conversations } = on.store.system
    const states = ['fulfilled', 'open', 'fulfilled', 'open', 'withdrawn'] as const
    for (const state of states)
      await standings.record({ municipality, item: 'sapa', state, ...anOrigin({ by }) })
    await calendarEntries.save(
      { person: by, event: 'm', revision: 0, entry: 'e', at: MORNING },
      anOrigin({ by }),
    )
    await conversations.chooseForPerson(by, municipality, anOrigin({ by }))
    await on.store.system.languages.choose({ person: by, municipality }, 'en', anOrigin({ by }))
    await retainAt(aYearLater)
    expect((await audit.search({ municipality, limit: 20 })).entries).toHaveLength(states.length + 2)

    const deleted = await retainAt(aYearLater.add({ milliseconds: 1 }))
    expect(deleted).toMatchObject({
      standing_history: states.length - 1,
      calendar_entry: 1,
      chosen_municipality: 1,
      person_language: 1,
    })
    const { entries } = await audit.search({ municipality, limit: 20 })
    expect(entries).toMatchObject([
      {
        action: 'audit.expired',
        seq: states.length + 3,
        details: { deleted: states.length + 2 },
        via: 'job',
      },
    ])
    expect(await audit.verify(municipality)).toBeUndefined()
    expect(await standings.historyOf(municipality, 'sapa')).toMatchObject([{ state: 'withdrawn' }])
    expect((await standings.recordsNow(municipality)).get('sapa')).toMatchObject({ state: 'withdrawn', by })
    expect(await calendarEntries.find(by, 'm')).toBeUndefined()
  })

  it('lets go of drafts that nobody has touched since, and of editions that two later ones have followed', async () => {
    const { drafts, editions } = on.store.system
    const [early, late] = [anOrigin(), anOrigin({ at: aYearLater })]
    const read = { draft: aDraft(), decisions: [] }
    const imported = async () => {
      const added = await drafts.add(aFile(), read, early)
      return added.outcome === 'too-many' ? '' : added.draft.id
    }
    const [untouched, discarded, touched] = [await imported(), await imported(), await imported()]
    await drafts.discard(discarded, 1, early)
    await drafts.save(touched, 1, read, {}, late)
    const edition = anEdition({ id: 'often-put-right' })
    for (const title of ['a', 'b', 'c', 'd']) await editions.publish({ ...edition, title }, early)
    const { revision } = await editions.catalogue()
    expect(await retainAt(aYearLater.add({ milliseconds: 1 }))).toMatchObject({
      draft: 2,
      edition_history: 2,
    })
    const left = await Promise.all([untouched, discarded, touched].map((id) => drafts.find(id)))
    expect(left.map((draft) => draft?.id)).toEqual([undefined, undefined, touched])
    await editions.undo(revision, late)
    expect((await editions.standing()).map(({ content }) => content.title)).toEqual(['c'])
  })

  it('leaves what is younger, and logs the end of each chain', async () => {
    const municipality = aMunicipality()
    const { standings, audit } = on.store.system
    await standings.record({ municipality, item: 'a', state: 'open', ...anOrigin() })
    await standings.record({ municipality, item: 'b', state: 'open', ...anOrigin({ at: aYearLater }) })
    lines.length = 0
    await retainAt(aYearLater.add({ hours: 24 }))
    const { entries } = await audit.search({ municipality, limit: 20 })
    expect(entries.map((entry) => entry.subject)).toEqual(['audit', 'b'])
    expect(await audit.verify(municipality)).toBeUndefined()
    const [head] = (await audit.heads()).filter((h) => h.municipality === municipality)
    expect(lines).toContainEqual({ details: { audit: head }, message: 'the end of an audit chain' })
  })
})
