import { type RawBuilder, sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AuditNote } from '#domain/audit.ts'
import { hashOf } from '#storage/stores/audit-entry.ts'
import { inTransaction } from '#storage/transaction.ts'
import { aPerson } from '#tests/support/factories.ts'
import { aMunicipality, BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { anOrigin, aSubscription, MORNING } from '#tests/support/storage-factories.ts'

const ENTRIES = 5

describe.each(BACKENDS)('the audit trail on $name', (backend) => {
  const on = useStore(backend)
  const audit = () => on.store.system.audit
  let municipality: string
  beforeEach(() => {
    municipality = aMunicipality()
  })

  const read = (subject: string): AuditNote => ({ municipality, action: 'list.read', subject })
  async function aChain() {
    for (let n = 1; n <= ENTRIES; n++) await audit().append(read(`item-${n}`), anOrigin())
  }
  /** Changes the table behind the trail's back, as its owner could. */
  const tamper = (...statements: RawBuilder<unknown>[]) =>
    inTransaction(on.database.db, async (tx) => {
      await sql`alter table audit disable trigger all`.execute(tx)
      for (const statement of statements) await statement.execute(tx)
      await sql`alter table audit enable trigger all`.execute(tx)
    })

  it('holds while nobody changes it', async () => {
    await aChain()
    expect(await audit().verify(municipality)).toBeUndefined()
    const head = (await audit().heads()).find((h) => h.municipality === municipality)
    expect(head).toMatchObject({ seq: ENTRIES, hash: expect.stringMatching(/^[\da-f]{64}$/) })
  })

  it.each([
    ['at', sql`at = at + interval '1 millisecond'`],
    ['actor', sql`actor = gen_random_uuid()`],
    ['action', sql`action = 'audit.read'`],
    ['subject', sql`subject = 'another'`],
    ['details', sql`details = '{"state":"open"}'`],
    ['via', sql`via = 'api'`],
    ['address', sql`address = '192.0.2.1'`],
    ['previous', sql`previous = repeat('0', 64)`],
    ['hash', sql`hash = repeat('0', 64)`],
  ])('names the entry whose %s was changed', async (_, change) => {
    await aChain()
    await tamper(sql`update audit set ${change} where municipality = ${municipality} and seq = 3`)
    expect(await audit().verify(municipality)).toEqual({ municipality, seq: 3, fault: 'changed' })
  })

  it.each([
    ['alone', sql`previous = previous`],
    [
      'and given to the next as the one before',
      sql`previous = (select hash from audit as second
      where second.municipality = audit.municipality and second.seq = 2)`,
    ],
  ])('names the entry after one that was rewritten with a hash that fits, %s', async (_, handedOn) => {
    await aChain()
    const { entries } = await audit().search({ municipality, limit: ENTRIES })
    const second = entries.find((entry) => entry.seq === 2)!
    const hash = hashOf({ ...second, subject: 'another' })
    await tamper(
      sql`update audit set subject = 'another', hash = ${hash} where municipality = ${municipality} and seq = 2`,
      sql`update audit set ${handedOn} where municipality = ${municipality} and seq = 3`,
    )
    expect(await audit().verify(municipality)).toEqual({ municipality, seq: 3, fault: 'changed' })
  })

  it('names the place where an entry was taken out', async () => {
    await aChain()
    await tamper(sql`delete from audit where municipality = ${municipality} and seq = 2`)
    expect(await audit().verify(municipality)).toEqual({ municipality, seq: 2, fault: 'missing' })
  })

  it('names the first of two entries that changed places', async () => {
    await aChain()
    await tamper(
      sql`update audit set seq = 99 where municipality = ${municipality} and seq = 2`,
      sql`update audit set seq = 2 where municipality = ${municipality} and seq = 4`,
      sql`update audit set seq = 4 where municipality = ${municipality} and seq = 99`,
    )
    expect(await audit().verify(municipality)).toEqual({ municipality, seq: 2, fault: 'changed' })
  })

  it('names where its end was cut off', async () => {
    await aChain()
    await tamper(sql`delete from audit where municipality = ${municipality} and seq >= 4`)
    expect(await audit().verify(municipality)).toEqual({ municipality, seq: 4, fault: 'cut-off' })
  })

  it('does not accept an entry that another chain wrote', async () => {
    await aChain()
    const other = aMunicipality()
    await tamper(
      sql`update audit set municipality = ${other} where municipality = ${municipality} and seq = 5`,
    )
    expect(await audit().verify(other)).toEqual({ municipality: other, seq: 5, fault: 'beyond-the-end' })
  })

  it.each(['update audit set via = via', 'delete from audit', 'truncate audit'])(
    'refuses: %s',
    async (statement) => {
      await aChain()
      await expect(sql.raw(statement).execute(on.database.db)).rejects.toThrow('the audit trail only grows')
    },
  )

  it('keeps one unbroken chain while many write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => audit().append(read(`item-${n}`), anOrigin())))
    expect(await audit().verify(municipality)).toBeUndefined()
    expect((await audit().heads()).find((h) => h.municipality === municipality)?.seq).toBe(20)
  })

  it('has one entry for a change, and none where nothing changed', async () => {
    const by = aPerson()
    const change = { municipality, item: 'sapa', state: 'fulfilled' as const }
    for (let i = 0; i < 2; i++)
      await on.store.system.standings.record({
        ...change,
        ...anOrigin({ by, via: 'api', address: '192.0.2.7' }),
      })
    const { entries } = await audit().search({ municipality, limit: 10 })
    expect(entries).toMatchObject([
      {
        seq: 1,
        action: 'standing.recorded',
        subject: 'sapa',
        details: { state: 'fulfilled' },
        at: MORNING,
        by,
        via: 'api',
        address: '192.0.2.7',
      },
    ])
    const subscription = aSubscription({ municipality })
    for (let i = 0; i < 2; i++) await on.store.system.subscriptions.save(subscription, anOrigin())
    const saved = await audit().search({ municipality, action: 'subscription.saved', limit: 10 })
    expect(saved.entries.map((entry) => entry.subject)).toEqual([subscription.conversation])
  })

  it('has no change without its entry: what cannot be written down is not done', async () => {
    await tamper(
      sql`alter table audit add constraint refused check (municipality <> ${sql.lit(municipality)})`,
    )
    const said = { municipality, item: 'sapa', state: 'fulfilled' as const, ...anOrigin() }
    await expect(on.store.system.standings.record(said)).rejects.toThrow('refused')
    await tamper(sql`alter table audit drop constraint refused`)
    expect(await on.store.system.standings.historyOf(municipality, 'sapa')).toEqual([])
    expect((await on.store.system.standings.recordsNow(municipality)).size).toBe(0)
  })

  it('finds by person, day, action and part of a detail, page by page, newest first', async () => {
    const mette = aPerson()
    await aChain()
    const later = anOrigin({ by: mette, at: MORNING.add({ hours: 48 }) })
    await audit().append({ ...read('50%'), details: { solution: ['sapa'] } }, later)
    const subjects = async (query: object) =>
      (await audit().search({ municipality, limit: 10, ...query })).entries.map((entry) => entry.subject)
    expect(await subjects({ person: mette })).toEqual(['50%'])
    expect(await subjects({ from: MORNING.add({ hours: 1 }) })).toEqual(['50%'])
    expect(await subjects({ to: MORNING })).toEqual([])
    expect(await subjects({ text: 'SAPA' })).toEqual(['50%'])
    expect(await subjects({ text: '%' })).toEqual(['50%'])
    expect(await subjects({ action: 'audit.read' })).toEqual([])
    const first = await audit().search({ municipality, limit: 4 })
    const second = await audit().search({ municipality, limit: 4, cursor: first.next })
    expect([...first.entries, ...second.entries].map((entry) => entry.seq)).toEqual([6, 5, 4, 3, 2, 1])
    expect(second.next).toBeUndefined()
  })

  it('refuses a cursor that no page has given', async () => {
    await expect(audit().search({ municipality, limit: 1, cursor: 'made up' })).rejects.toThrow('cursor')
  })
})
