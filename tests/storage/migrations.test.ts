import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '#storage/migrations/migrations.ts'

const LAST_OF_BEFORE = '005-calendar-feed'
const BY = `'t', 'mette', 'Mette Holm'`
/** What a deployment of the version before nudging was whole has in its tables. */
const KEPT = [
  `insert into edition (id, revision, content, published_by) values ('dec', 1, '{}', 'mette')`,
  `insert into subscription (municipality, conversation, state, settings, language, confirmed_at, by_tenant, by_id, by_name)
    values ('0751', 'c', 'active', '{"time": "08:00"}', 'da', now(), ${BY})`,
  `insert into standing (municipality, item, state, at, by_tenant, by_id, by_name)
    values ('0751', 'sapa', 'withdrawn', now(), ${BY})`,
  `insert into last_nudge (municipality, conversation, item, day, deadline_key)
    values ('0751', 'c', 'sapa', '2025-12-01', '2025-12-05')`,
  `insert into delivery (municipality, id, conversation, day, state, spec, created_at, ambiguities)
    values ('0751', '0751-1', 'c', '2025-12-01', 'ambiguous', '{}', now(), 1)`,
]

/** As a role that row-level security holds for: nothing of a migration may depend on seeing past it. */
describe('a database that was in use before nudging was whole', () => {
  let db: PGlite
  const rows = async (query: string) => (await db.query(query)).rows
  beforeAll(async () => {
    db = await PGlite.create()
    await db.exec('create role app; grant all on schema public to app; set role app')
    await db.exec(
      `select set_config('fristvagt.tenant', '*', false), set_config('fristvagt.municipalities', '*', false)`,
    )
    for (const [name, statements] of Object.entries(MIGRATIONS)) {
      for (const statement of statements) await db.exec(statement)
      if (name === LAST_OF_BEFORE) for (const statement of KEPT) await db.exec(statement)
    }
  })
  afterAll(() => db.close())

  it('keeps what channels were told, and takes what was published before for known to them', async () => {
    expect(await rows('select conversation, edition, day from told_edition')).toEqual([
      { conversation: 'c', edition: 'dec', day: null },
    ])
    expect(await rows('select item, before_day from last_nudge')).toEqual([
      { item: 'sapa', before_day: null },
    ])
  })

  it('lets somebody’s own chat have a card of each municipality a morning, and a channel one', async () => {
    const morning = (municipality: string, inPerson: boolean) =>
      db.exec(`insert into morning (municipality, conversation, day, in_person)
        values ('${municipality}', '${inPerson ? 'chat' : 'c'}', '2025-12-02', ${inPerson})`)
    for (const code of ['0751', '0101']) await morning(code, true)
    await morning('0751', false)
    await expect(morning('0101', false)).rejects.toThrow('morning_of_channel')
  })

  it('marks what may have been sent twice', async () => {
    expect(await rows('select unsure from delivery')).toEqual([{ unsure: true }])
  })

  it('keeps the records there were, and takes those of the new kind', async () => {
    await db.exec(
      `insert into standing (municipality, item, state, reason, at, by_tenant, by_id, by_name)
        values ('0751', 'valg', 'not-ours', 'ingen valg', now(), ${BY})`,
    )
    expect(await rows('select item, state, change from standing order by item')).toEqual([
      { item: 'sapa', state: 'withdrawn', change: null },
      { item: 'valg', state: 'not-ours', change: null },
    ])
  })
})
