import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AuditNote } from '#domain/audit.ts'
import { retention } from '#storage/retention/retention.ts'
import { inTransaction } from '#storage/transaction.ts'
import { aPerson } from '#tests/support/factories.ts'
import { aMunicipality, BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { anOrigin, MORNING } from '#tests/support/storage-factories.ts'

const ROUNDS = 25
const YESTERDAY = MORNING.subtract({ hours: 24 })

describe.each(BACKENDS)('the audit trail, with others at work on it, on $name', (backend) => {
  const on = useStore(backend)
  const audit = () => on.store.system.audit
  let municipality: string
  beforeEach(() => {
    municipality = aMunicipality()
  })
  const read = (subject: string, chain = municipality): AuditNote => ({
    municipality: chain,
    action: 'list.read',
    subject,
  })

  it('keeps the name of who comes back at the very moment when their last entry is let go', async () => {
    const { expire } = retention(on.database.db, 2)
    for (let round = 0; round < ROUNDS; round++) {
      const people = Array.from({ length: 4 }, () => aPerson({ id: crypto.randomUUID() }))
      for (const by of people) await audit().append(read('old'), anOrigin({ by, at: YESTERDAY }))
      await Promise.all([
        expire(MORNING, MORNING),
        ...people.map((by) => audit().append(read('new'), anOrigin({ by }))),
      ])
    }
    const { entries } = await audit().search({ municipality, limit: 500 })
    expect(entries.filter((entry) => entry.subject === 'new')).toHaveLength(ROUNDS * 4)
    expect(entries.filter((entry) => entry.by === undefined)).toEqual([])
    expect(await audit().verify(municipality)).toBeUndefined()
  })

  it('lets a person be forgotten while they act, everywhere at once', async () => {
    const by = aPerson({ id: crypto.randomUUID() })
    const acts = (round: number) => [
      audit().append(read('', ''), anOrigin({ by })),
      on.store.system.standings.record({
        municipality,
        item: `item-${round}`,
        state: 'fulfilled',
        ...anOrigin({ by }),
      }),
      on.store.system.calendarEntries.save(
        { person: by, event: `e-${round}`, revision: 0, entry: 'x', at: MORNING },
        anOrigin({ by }),
      ),
    ]
    for (let round = 0; round < ROUNDS; round++)
      await Promise.all([...acts(round), on.store.personalData.forget(by, anOrigin())])
    expect(await audit().verify(municipality)).toBeUndefined()
    expect(await audit().verify('')).toBeUndefined()
  })

  it('holds for texts that a database cannot keep as they are', async () => {
    const via = 'bot:19:\ud800@thread'
    await audit().append(read('\udc00'), anOrigin({ via }))
    expect(await audit().verify(municipality)).toBeUndefined()
  })

  it('refuses a cursor that is no moment', async () => {
    const cursor = Buffer.from('2025-02-31T00:00:00.000Z 1 ').toString('base64url')
    await expect(audit().search({ municipality, limit: 1, cursor })).rejects.toThrow('cursor')
  })

  it('finds nothing for a text that no database can hold', async () => {
    await audit().append(read('item'), anOrigin())
    for (const query of [{ text: 'a\0' }, { subject: 'a\0' }])
      expect((await audit().search({ municipality, limit: 1, ...query })).entries).toEqual([])
  })

  describe('against an end that was noted elsewhere', () => {
    const headOf = async () => (await audit().heads()).find((head) => head.municipality === municipality)!
    /** As the owner of the database could, who leaves no loose end. */
    const asOwner = (statement: ReturnType<typeof sql>) =>
      inTransaction(on.database.db, async (tx) => {
        await sql`alter table audit disable trigger all`.execute(tx)
        await statement.execute(tx)
        await sql`alter table audit enable trigger all`.execute(tx)
      })

    it('holds, also when it has grown since', async () => {
      await audit().append(read('a'), anOrigin())
      const noted = await headOf()
      await audit().append(read('b'), anOrigin())
      expect(await audit().verify(municipality, noted)).toBeUndefined()
    })

    it('shows an end that was cut off together with what says where it is', async () => {
      await audit().append(read('a'), anOrigin())
      const before = await headOf()
      await audit().append(read('b'), anOrigin())
      const noted = await headOf()
      await asOwner(sql`delete from audit where municipality = ${municipality} and seq = 2`)
      await sql`update audit_head set seq = 1, hash = ${before.hash} where municipality = ${municipality}`.execute(
        on.database.db,
      )
      expect(await audit().verify(municipality)).toBeUndefined()
      expect(await audit().verify(municipality, noted)).toEqual({ municipality, seq: 2, fault: 'cut-off' })
    })

    it('shows a chain that was written anew, or is gone', async () => {
      await audit().append(read('a'), anOrigin())
      const noted = await headOf()
      const forged = { ...noted, hash: 'f'.repeat(64) }
      expect(await audit().verify(municipality, forged)).toEqual({
        municipality,
        seq: 1,
        fault: 'not-as-noted',
      })
      await asOwner(sql`delete from audit where municipality = ${municipality}`)
      await sql`delete from audit_head where municipality = ${municipality}`.execute(on.database.db)
      expect(await audit().verify(municipality, noted)).toEqual({ municipality, seq: 1, fault: 'cut-off' })
    })

    it('says so where what was noted is let go by now, and holds at the very edge', async () => {
      await audit().append(read('a'), anOrigin({ at: YESTERDAY }))
      const first = await headOf()
      await audit().append(read('b'), anOrigin({ at: YESTERDAY }))
      const second = await headOf()
      await retention(on.database.db).expire(MORNING, MORNING)
      expect(await audit().verify(municipality, first)).toEqual({ municipality, seq: 1, fault: 'let-go' })
      expect(await audit().verify(municipality, second)).toBeUndefined()
    })

    it('names a chain whose head was taken away among the ends, so that it is looked at', async () => {
      await audit().append(read('a'), anOrigin())
      await sql`delete from audit_head where municipality = ${municipality}`.execute(on.database.db)
      expect(await headOf()).toMatchObject({ seq: 0 })
      expect(await audit().verify(municipality)).toMatchObject({ seq: 1, fault: 'beyond-the-end' })
    })
  })
})
