import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import { HELD } from '#storage/personal-data/held.ts'
import type { Db } from '#storage/transaction.ts'
import { anEdition, aPerson } from '#tests/support/factories.ts'
import { aMunicipality, BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import {
  aConversation,
  aLiveCard,
  anAnswerSpec,
  anOrigin,
  aSubscription,
  MORNING,
} from '#tests/support/storage-factories.ts'

/** Columns of these names hold a person. */
const NAMES_PEOPLE = /^(by_.*|to_.*|person|published_by|actor)$/

describe.each(BACKENDS)('all that is kept of a person on $name', (backend) => {
  const on = useStore(backend)

  /** Has a person do everything that leaves something behind. */
  async function aLife() {
    const by = aPerson({ id: crypto.randomUUID(), name: `Navn ${crypto.randomUUID()}` })
    const municipality = aMunicipality()
    const chat = aConversation({
      id: `a:${crypto.randomUUID()}`,
      kind: 'personal',
      tenant: by.tenant,
      person: by,
    })
    const channel = aConversation({ tenant: by.tenant })
    const origin = anOrigin({ by })
    const { system } = on.store
    await system.conversations.remember(chat)
    await system.conversations.remember(channel)
    await system.conversations.chooseForPerson(by, municipality, origin)
    await system.conversations.chooseMunicipality(channel, municipality, origin)
    await system.standings.record({
      municipality,
      item: 'sapa',
      state: 'fulfilled',
      ...origin,
      via: 'bot:personal',
    })
    await system.standings.record({
      ...{ municipality, item: 'not-ours', state: 'not-ours', reason: `spørg ${by.name}` },
      ...origin,
    })
    const assign = { municipality, kind: 'assign' } as const
    await system.handlings.change({ ...assign, item: 'sapa', to: by, ...anOrigin() })
    await system.handlings.change({ ...assign, item: 'other', to: aPerson({ id: 'another' }), ...origin })
    await system.handlings.change({
      ...{ municipality, item: 'sapa', kind: 'snooze', until: day('2025-12-12'), why: `spørg ${by.name}` },
      ...origin,
    })
    // As histories were before personal chats went unnamed.
    await sql`update standing_history set via = ${`bot:${chat.id}`} where municipality = ${municipality}`.execute(
      on.database.db,
    )
    const settings = { ...DEFAULT_SETTINGS, escalation: { leader: { days: 1, person: by } } }
    for (const conversation of [chat.id, channel.id])
      await system.subscriptions.save(
        aSubscription({ municipality, conversation, confirmedBy: by, settings }),
        origin,
      )
    const led = aConversation({ tenant: by.tenant })
    await system.conversations.remember(led)
    await system.subscriptions.save(aSubscription({ municipality, conversation: led.id, settings }), origin)
    await system.calendarEntries.save(
      { person: by, event: 'm', revision: 0, entry: 'e', at: MORNING },
      origin,
    )
    await system.seenRoles.saw(by, ['editor'], Temporal.Now.instant())
    await system.languages.choose({ person: by, municipality }, 'en', origin)
    await system.recentQuestions.keep(chat, by, { intent: 'list_tasks', filters: {}, items: ['sapa'] })
    await system.editions.publish(anEdition({ id: by.id }), origin)
    system.liveCards.remember(aLiveCard({ conversation: chat.id, spec: anAnswerSpec({ municipality }) }))
    await system.liveCards.flush()
    return { by, municipality, chat, channel, led }
  }

  it('is taken out, whole, and that it was is written down', async () => {
    const { by, chat, channel, led } = await aLife()
    const records = await on.store.personalData.exportOf(by, anOrigin())
    const held = Object.entries(records).flatMap(([table, rows]) => (rows.length > 0 ? [table] : []))
    expect(held).toEqual(
      expect.arrayContaining([
        'standing',
        'standing_history',
        'handling',
        'handling_history',
        'subscription',
        'chosen_municipality',
        'conversation',
      ]),
    )
    expect(held).toEqual(
      expect.arrayContaining([
        'calendar_entry',
        'person_roles',
        'person_language',
        'recent_question',
        'audit_actor',
        'audit',
        'live_card',
      ]),
    )
    expect(records.conversation).toMatchObject([{ id: chat.id }])
    const subscribed = (records.subscription ?? []).map(
      (row) => (row as { conversation: string }).conversation,
    )
    expect(subscribed.toSorted()).toEqual([chat.id, channel.id, led.id].toSorted())
    const { entries } = await on.store.system.audit.search({
      municipality: '',
      action: 'data.exported',
      limit: 1,
    })
    expect(entries).toMatchObject([{ subject: 'personal' }])
  })

  it('is gone from every column of the database once they are forgotten, and every chain still holds', async () => {
    const { by, municipality, chat, channel, led } = await aLife()
    const editionId = by.id
    await on.store.personalData.forget(by, anOrigin())
    for (const [table, column] of [
      ['edition', 'id'],
      ['edition_history', 'edition'],
    ] as const)
      await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${editionId}`.execute(
        on.database.db,
      )
    for (const word of [by.name, chat.id]) expect(await columnsWith(on.database.db, word)).toEqual([])
    // The edition that this test named after the person is in the trail as itself.
    expect(await columnsWith(on.database.db, by.id)).toEqual(['public.audit.subject'])
    const record = (await on.store.system.standings.recordsOf(municipality)).get('sapa')
    expect(record).toMatchObject({ state: 'fulfilled', by: { tenant: '', id: '', name: '' } })
    const handlings = await on.store.system.handlings.of(municipality)
    expect(handlings.get('sapa')).not.toHaveProperty('assignment')
    expect(handlings.get('sapa')?.snooze).toMatchObject({ until: '2025-12-12', why: '', by: { id: '' } })
    expect(handlings.get('other')?.assignment).toMatchObject({ to: { id: 'another' }, by: { id: '' } })
    expect(await on.store.system.conversations.municipalityOfPerson(by)).toBeUndefined()
    expect(await on.store.system.subscriptions.of(channel.id)).toMatchObject({ state: 'active' })
    expect((await on.store.system.subscriptions.of(led.id))?.settings.escalation).toEqual({})
    expect(await on.store.system.audit.verify(municipality)).toBeUndefined()
    const { entries } = await on.store.system.audit.search({ municipality, limit: 10 })
    expect(entries.length).toBeGreaterThan(0)
    // All but the one entry of the colleague who made them responsible.
    expect(entries.filter((entry) => entry.by !== undefined)).toMatchObject([{ action: 'handling.assigned' }])
  })

  it('is known of every column that names a person', async () => {
    const { rows } = await sql<{ table: string; column: string }>`
      select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public' and table_name not like 'kysely%'`.execute(on.database.db)
    const naming = rows.filter(({ column }) => NAMES_PEOPLE.test(column))
    const known = new Set(HELD.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)))
    // The random id of a chain, which names nobody once its row of audit_actor is gone.
    for (const random of ['audit.actor', 'audit_actor.actor']) known.add(random)
    expect(naming.length).toBeGreaterThan(15)
    expect(
      naming.map(({ table, column }) => `${table}.${column}`).filter((name) => !known.has(name)),
    ).toEqual([])
  })
})

/** Returns the columns, of all tables of all schemas, that hold a word. */
async function columnsWith(db: Db, word: string): Promise<string[]> {
  const { rows } = await sql<{ schema: string; table: string; column: string }>`
    select c.table_schema as schema, c.table_name as table, c.column_name as column
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and c.table_schema in ('public', 'pgboss')
      and c.data_type in ('text', 'character varying', 'jsonb', 'json', 'ARRAY')`.execute(db)
  const found: string[] = []
  for (const { schema, table, column } of rows) {
    const hits = await sql`
      select 1 from ${sql.table(`${schema}.${table}`)} where strpos(${sql.ref(column)}::text, ${word}) > 0 limit 1`.execute(
      db,
    )
    if (hits.rows.length > 0) found.push(`${schema}.${table}.${column}`)
  }
  return found
}
