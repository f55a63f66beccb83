import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { tidy } from '#storage/housekeeping.ts'
import { aPerson } from '#tests/support/factories.ts'
import { aMunicipality, BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { aDigest, aLiveCard, anAnswerSpec, anItemSpec, MORNING } from '#tests/support/storage-factories.ts'

describe.each(BACKENDS)('live cards on $name', (backend) => {
  const on = useStore(backend)
  const showing = async (municipality: string, item: string, since = MORNING) =>
    (await on.store.liveCards.showing(municipality, item, since)).map((card) => card.activity)

  it('finds the cards of a municipality that show an item, newest first', async () => {
    const municipality = aMunicipality()
    const spec = anAnswerSpec({ municipality, items: ['sapa', "æ'ø{å}"] })
    const old = aLiveCard({ spec })
    const young = aLiveCard({ spec: aDigest({ municipality }), sentAt: MORNING.add({ seconds: 1 }) })
    const other = aLiveCard({ spec: anAnswerSpec({ municipality: aMunicipality() }) })
    for (const card of [old, young, other]) on.store.liveCards.remember(card)
    expect(await showing(municipality, 'sapa')).toEqual([young.activity, old.activity])
    expect(await showing(municipality, "æ'ø{å}")).toEqual([old.activity])
    expect(await showing(municipality, 'flis')).toEqual([])
    const [found] = await on.store.liveCards.showing(municipality, "æ'ø{å}", MORNING)
    expect(found).toMatchObject({ conversation: old.conversation, spec })
    expect(found?.sentAt.equals(MORNING)).toBe(true)
  })

  it('counts cards sent at `since` and after', async () => {
    const municipality = aMunicipality()
    const card = aLiveCard({ spec: anAnswerSpec({ municipality }) })
    on.store.liveCards.remember(card)
    expect(await showing(municipality, 'sapa', MORNING)).toEqual([card.activity])
    expect(await showing(municipality, 'sapa', MORNING.add({ milliseconds: 1 }))).toEqual([])
  })

  it('keeps what a card shows now, once', async () => {
    const municipality = aMunicipality()
    const card = aLiveCard({ spec: anAnswerSpec({ municipality }) })
    on.store.liveCards.remember(card)
    await on.store.liveCards.flush()
    on.store.liveCards.remember({ ...card, spec: anAnswerSpec({ municipality, items: ['flis'] }) })
    on.store.liveCards.remember({ ...card, spec: anAnswerSpec({ municipality, items: ['valg'] }) })
    expect(await showing(municipality, 'sapa')).toEqual([])
    expect(await showing(municipality, 'flis')).toEqual([])
    expect(await showing(municipality, 'valg')).toEqual([card.activity])
  })

  it('finds the card of one item by that item alone, with what it stands in the place of', async () => {
    const municipality = aMunicipality()
    const behind = aDigest({ municipality, lines: [{ item: 'flis', type: 'task', stage: 'due' }] })
    const spec = anItemSpec({ municipality, behind })
    const card = aLiveCard({ spec })
    on.store.liveCards.remember(card)
    expect(await showing(municipality, 'sapa')).toEqual([card.activity])
    expect(await showing(municipality, 'flis')).toEqual([])
    const found = await on.store.liveCards.find(municipality, card.conversation, card.activity)
    expect(found?.spec).toEqual(spec)
  })

  it('forgets a card, also one that is still on its way', async () => {
    const municipality = aMunicipality()
    const [gone, kept] = [
      aLiveCard({ spec: anAnswerSpec({ municipality }) }),
      aLiveCard({ spec: anAnswerSpec({ municipality }) }),
    ]
    on.store.liveCards.remember(gone)
    on.store.liveCards.remember(kept)
    await on.store.liveCards.forget(gone)
    expect(await showing(municipality, 'sapa')).toEqual([kept.activity])
  })

  it('writes by itself soon after', async () => {
    const municipality = aMunicipality()
    on.store.liveCards.remember(aLiveCard({ spec: anAnswerSpec({ municipality }) }))
    const written = async () =>
      (
        await on.database.db
          .selectFrom('live_card')
          .select('activity')
          .where('municipality', '=', municipality)
          .execute()
      ).length
    await expect.poll(written).toBe(1)
  })

  it('has a card refreshed when what it shows was recorded before the card was written down', async () => {
    const municipality = aMunicipality()
    const record = (item: string, at = MORNING) =>
      on.store.standings.record({ municipality, item, state: 'fulfilled', by: aPerson(), at, via: 'test' })
    const refreshes = () => on.database.boss.findJobs('refresh', { data: { municipality } })
    await record('sapa', MORNING.subtract({ hours: 1 }))
    await record('flis', MORNING.add({ seconds: 1 }))
    expect(await refreshes()).toHaveLength(2)
    // Last, and flushed at once: it would write itself down a moment later, before a slow change as well as after.
    on.store.liveCards.remember(aLiveCard({ spec: anAnswerSpec({ municipality, items: ['sapa', 'flis'] }) }))
    await on.store.liveCards.flush()
    expect((await refreshes()).map((job) => (job.data as { item: string }).item).sort()).toEqual([
      'flis',
      'flis',
      'sapa',
    ])
  })

  it('lets go of all but the newest 20 answers of a conversation, single items too, and of no morning card', async () => {
    const municipality = aMunicipality()
    const conversation = `19:talkative-${municipality}`
    const sentAt = (minutes: number) => MORNING.add({ minutes })
    const digest = aDigest({ municipality })
    const morning = aLiveCard({ conversation, spec: digest })
    const opened = aLiveCard({ conversation, spec: anItemSpec({ municipality, behind: digest }) })
    const answers = Array.from({ length: 23 }, (_, i) =>
      aLiveCard({
        ...{ conversation, sentAt: sentAt(i) },
        spec: i % 2 === 0 ? anAnswerSpec({ municipality }) : anItemSpec({ municipality }),
      }),
    )
    for (const card of [morning, opened, ...answers]) on.store.liveCards.remember(card)
    await on.store.liveCards.flush()
    await tidy(on.database.db)
    const newest = answers.slice(3).reverse()
    const left = [...newest, ...[morning, opened]].map((card) => card.activity)
    expect((await showing(municipality, 'sapa')).toSorted()).toEqual(left.toSorted())
  })

  it('lets go of cards of more than 90 days ago, by the clock of the database', async () => {
    const municipality = aMunicipality()
    const [old, young] = [91, 89].map((days) => ({
      days,
      card: aLiveCard({ spec: aDigest({ municipality }) }),
    }))
    for (const { card } of [old!, young!]) on.store.liveCards.remember(card)
    await on.store.liveCards.flush()
    for (const { days, card } of [old!, young!])
      await sql`update live_card set kept_on = now() - make_interval(days => ${days})
        where activity = ${card.activity}`.execute(on.database.db)
    await tidy(on.database.db)
    expect(await showing(municipality, 'sapa')).toEqual([young!.card.activity])
  })

  it('can look cards up by an index on their municipality', async () => {
    const plan = await on.database.db.transaction().execute(async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx)
      return sql`explain select 1 from live_card where municipality = '0751' and items @> array['sapa']`.execute(
        tx,
      )
    })
    expect(JSON.stringify(plan.rows)).toMatch(/Index Cond: \(+municipality/)
  })
})
