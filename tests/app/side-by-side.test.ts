import pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onDay } from '#domain/deadline.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import type { Migrations } from '#storage/migrations/compatibility.ts'
import { MIGRATIONS } from '#storage/migrations/migrations.ts'
import { openStore } from '#storage/open-store.ts'
import { aPress, inChannel, SERVICE_URL, TEST_TENANT } from '#tests/support/activities.ts'
import { anAttackedServer } from '#tests/support/attacked-server.ts'
import { anAgreement, anEdition } from '#tests/support/factories.ts'
import { whyNoPostgres } from '#tests/support/postgres.ts'
import { aMigratedDatabase } from '#tests/support/shared-postgres.ts'
import { json, startConnector } from '#tests/support/stand-in-connector.ts'
import { aLog } from '#tests/support/storage-backends.ts'
import { aConversation, anAnswerSpec, anOrigin, aSubscription } from '#tests/support/storage-factories.ts'
import { type TestStore, withSystemStores } from '#tests/support/test-store.ts'

const AARHUS = '0751'
const EIGHT = Temporal.Instant.from('2025-12-01T07:00:30Z')
const CHANNELS = Array.from({ length: 6 }, (_, n) => `19:side-${n}@thread.tacv2`)
const ITEMS = Array.from({ length: 36 }, (_, n) => `agreement-${n}`)
/** What the newer version adds: to tables that are pressed on, and one of its own. */
const NEWER: Migrations = {
  ...MIGRATIONS,
  '901-colour': [
    'alter table standing add column colour text',
    'create index standing_colour on standing (colour)',
  ],
  '902-size': ['alter table live_card add column size integer not null default 1'],
  '903-notes': ['create table note (id text primary key)'],
}

/** As old as an instance can be: what it knows of the tables is all that tells it from the newer one. */
describe.skipIf(whyNoPostgres)(`old and new instances on one PostgreSQL ${whyNoPostgres ?? ''}`, () => {
  let url: string
  let db: pg.Pool
  let connector: Awaited<ReturnType<typeof startConnector>>
  const running: { store: TestStore; server: Awaited<ReturnType<typeof anAttackedServer>> }[] = []

  async function start(migrations?: Migrations) {
    const location = { kind: 'postgres', url } as const
    const log = aLog()
    const store = withSystemStores(await openStore(location, { log, ...(migrations && { migrations }) }))
    const server = await anAttackedServer({
      store,
      clock: () => EIGHT,
      editors: 'everyone',
      serviceUrlNow: () => connector.serviceUrl,
    })
    await server.startJobs()
    const instance = { store, server, log }
    running.push(instance)
    return instance
  }
  type Instance = Awaited<ReturnType<typeof start>>
  async function stop(instance: Instance) {
    running.splice(running.indexOf(instance), 1)
    await instance.server.close()
  }

  beforeAll(async () => {
    url = await aMigratedDatabase(aLog())
    db = new pg.Pool({
      connectionString: url,
      options: '-c fristvagt.tenant=* -c fristvagt.municipalities=*',
    })
    connector = await startConnector((_request, response) =>
      json(response, 201, { id: `sent-${connector.calls.length}` }),
    )
  })
  afterAll(async () => {
    for (const instance of [...running]) await stop(instance as Instance)
    await connector.close()
    await db.end()
  })

  async function settle({ store }: Instance) {
    const agreements = ITEMS.map((id) => anAgreement({ id, deadline: onDay('2025-12-05') }))
    await store.editions.publish(anEdition({ agreements }), anOrigin())
    for (const id of CHANNELS) {
      await store.conversations.remember(aConversation({ id, tenant: TEST_TENANT, serviceUrl: SERVICE_URL }))
      await store.subscriptions.save(
        aSubscription({
          conversation: id,
          municipality: AARHUS,
          settings: { ...DEFAULT_SETTINGS, time: '08:00' },
        }),
        anOrigin(),
      )
    }
  }

  async function press({ server }: Instance, item: string, verb = 'fulfil') {
    const began = performance.now()
    const place = inChannel('19:pressed@thread.tacv2', '19:team')
    const answer = await server.toBot(aPress(verb, { item, of: AARHUS }, place), await server.asTeams())
    return { status: answer.statusCode, body: answer.body, ms: performance.now() - began }
  }

  /** Returns all rows, as JSON of the columns that there were at first. */
  async function rowsOf(tables: ReadonlyMap<string, readonly string[]>) {
    const held = new Map<string, ReadonlySet<string>>()
    for (const [table, columns] of tables) {
      const { rows } = await db.query(
        `select to_json(t)::text as row from (select ${columns.join(', ')} from ${table}) t`,
      )
      held.set(table, new Set(rows.map(({ row }) => row)))
    }
    return held
  }
  async function columnsNow() {
    const { rows } = await db.query(`select table_name, array_agg(quote_ident(column_name)) as names
      from information_schema.columns where table_schema = 'public' and table_name not like 'kysely%'
        and table_name not in ('audit_head', 'send_budget', 'service_health', 'setting')
      group by table_name`)
    return new Map(rows.map((row) => [String(row.table_name), row.names as string[]]))
  }

  it('serve presses while the tables change and an old one is replaced by an old one: all succeed, once, and nothing is lost', async () => {
    let old = await start()
    await settle(old)
    const columns = await columnsNow()
    const before = await rowsOf(columns)
    const servers = [old]
    const answers: Awaited<ReturnType<typeof press>>[] = []
    let changed = false
    const pressing = (async () => {
      for (const [n, item] of ITEMS.entries()) {
        const instance = servers[n % servers.length]
        if (instance) answers.push(await press(instance, item))
        // Each is pressed at the other too, as a proxy or a person does who hears no answer.
        const other = servers[(n + 1) % servers.length]
        if (other && n % 3 === 0) answers.push(await press(other, item))
      }
      return changed
    })()
    const young = await start(NEWER)
    changed = true
    servers.push(young)
    const again = await start()
    servers.splice(0, 1, again)
    const leaving = old
    old = again
    await stop(leaving)
    expect(await pressing).toBe(true)
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
    const { rows } = await db.query('select item, count(*)::int as times from standing_history group by item')
    expect(new Map(rows.map(({ item, times }) => [item, times]))).toEqual(
      new Map(ITEMS.map((item) => [item, 1])),
    )
    expect(
      (await db.query('select count(colour)::int as n, count(*)::int as all from standing')).rows,
    ).toEqual([{ n: 0, all: ITEMS.length }])
    const after = await rowsOf(columns)
    for (const [table, held] of before)
      expect(
        [...held].filter((row) => !after.get(table)?.has(row)),
        table,
      ).toEqual([])
    expect(young.log.lines.filter(({ level }) => level === 'error')).toEqual([])
    await expect(old.store.ping()).resolves.toBeUndefined()
  })

  it('send each channel one card of the morning, whichever looks first', async () => {
    const more = anAgreement({ id: 'still-open', deadline: onDay('2025-12-05') })
    await running[0]?.store.editions.publish(anEdition({ id: 'more', agreements: [more] }), anOrigin())
    for (const { store } of running)
      await expect
        .poll(async () => (await store.editions.catalogue()).obligations.has('still-open'))
        .toBe(true)
    await Promise.all(running.flatMap(({ server }) => [server.sweepNow(), server.sweepNow()]))
    const cards = () => {
      const sent = connector.calls.filter(({ method }) => method === 'POST')
      const places = sent.map(({ path, body }) => decodeURIComponent(path) + JSON.stringify(body))
      return CHANNELS.map((id) => places.filter((place) => place.includes(id)).length)
    }
    const oneEach = CHANNELS.map(() => 1)
    await expect.poll(cards).toEqual(oneEach)
    await running[0]?.store.jobs.idle()
    expect(cards()).toEqual(oneEach)
  })

  it('what only the newer knows waits for it: a press is answered kindly, and no job or card is lost', async () => {
    const [, old] = running as Instance[]
    if (!old) throw new Error('both are to run')
    const answer = await press(old, 'still-open', 'paint-it')
    expect(answer.status).toBe(200)
    expect(answer.body).toContain('prøv igen om lidt')
    const card = { conversation: CHANNELS[1] ?? '', activity: 'painted', sentAt: EIGHT }
    old.store.liveCards.remember({ ...card, spec: anAnswerSpec({ municipality: AARHUS }) })
    await old.store.liveCards.flush()
    await db.query(`update live_card set spec = spec || '{"kind":"painting"}' where activity = 'painted'`)
    const calls = connector.calls.length
    await db.query(`insert into delivery (municipality, id, conversation, day, state, spec, created_at)
      select municipality, '0751-painted', conversation || 'x', day, 'due', spec || '{"kind":"painting"}', created_at
      from delivery limit 1`)
    await old.store.jobs.enqueue('redraw', {
      municipality: AARHUS,
      conversation: card.conversation,
      activity: card.activity,
    })
    await old.store.jobs.enqueue('deliver', { delivery: '0751-painted' })
    const states = async () =>
      (
        await db.query(`select name, state::text from pgboss.job
          where (data->>'activity' = 'painted' or data->>'delivery' = '0751-painted') and state <> 'completed' order by name`)
      ).rows
    await expect.poll(states).toEqual([
      { name: 'deliver', state: 'created' },
      { name: 'redraw', state: 'retry' },
    ])
    expect((await db.query(`select state from delivery where id = '0751-painted'`)).rows).toEqual([
      { state: 'due' },
    ])
    expect((await db.query(`select from live_card where activity = 'painted'`)).rowCount).toBe(1)
    expect(connector.calls).toHaveLength(calls)
  })

  it('an old one turns outdated once something is taken away that it needs, and does not start again', async () => {
    const [young, old] = running as Instance[]
    if (!young || !old) throw new Error('both are to run')
    await db.query(`insert into kysely_migration values ('904-no-words-needs-903', '2030-01-01')`)
    const ready = await Promise.all([old, young].map(({ server }) => server.server.inject('/readyz')))
    expect(ready.map(({ statusCode, body }) => [statusCode, body])).toEqual([
      [503, '{"status":"outdated"}'],
      [200, '{"status":"ok"}'],
    ])
    await expect(openStore({ kind: 'postgres', url }, { log: aLog() })).rejects.toThrow(
      /start the newer version/,
    )
  })
})
