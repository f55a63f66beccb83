import { sql } from 'kysely'
import type { Database } from '#storage/database.ts'

/** What the checks of some columns ask for. */
const CHECKED: Readonly<Record<string, string>> = {
  'standing.state': 'not-ours',
  'standing_history.state': 'open',
  'chosen_municipality.scope': 'team',
  'subscription.state': 'paused',
  'handling.kind': 'snooze',
  'handling_history.kind': 'assignment',
  'service_health.state': 'open',
  'draft.state': 'discarded',
}
/** Values that a careless copy would round, shift or spell otherwise; each row has a number of its own. */
const VALUES: Readonly<Record<string, (n: number) => string>> = {
  text: (n) => `Ærø "${n}"\\ 'æ' \u{1F4C5}\n\tslut`,
  bigint: (n) => String(9_007_199_254_740_000 + n),
  smallint: (n) => String(32_000 + n),
  integer: (n) => String(2_000_000_000 + n),
  boolean: (n) => String(n % 2 === 0),
  date: (n) => `2026-03-${String(29 - (n % 2)).padStart(2, '0')}`,
  'timestamp with time zone': (n) => `2025-10-26T00:59:59.12345${n % 10}Z`,
  uuid: (n) => `aaaaaaaa-0000-4000-8000-00000000000${n % 10}`,
  jsonb: (n) => JSON.stringify({ n, æ: ['"', null, 1e21, { tom: '' }], 'linje\n': false }),
  ARRAY: (n) => `{"a,b","c\\"${n}",""}`,
  'double precision': (n) => String(0.1 + n),
}

/** Writes rows into every table there is, each column with a value that is hard to copy. */
export async function fillTables({ db }: Pick<Database, 'db'>, rowsEach: number): Promise<void> {
  const { rows: columns } = await sql<{ table: string; name: string; type: string }>`
    select c.table_name as table, column_name as name, data_type as type
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = current_schema() and table_type = 'BASE TABLE' and is_identity = 'NO'
      and is_generated = 'NEVER' and c.table_name not like 'kysely%'`.execute(db)
  for (const [table, of] of Map.groupBy(columns, (column) => column.table))
    for (let n = 1; n <= rowsEach; n++) {
      const values = of.map(({ name, type }) => {
        const value = CHECKED[`${table}.${name}`] ?? VALUES[type]?.(n)
        if (value === undefined) throw new Error(`no value for ${table}.${name}, which is ${type}`)
        return sql`cast(${value} as ${sql.raw(type === 'ARRAY' ? 'text[]' : type)})`
      })
      await sql`insert into ${sql.table(table)} (${sql.join(of.map(({ name }) => sql.ref(name)))})
        values (${sql.join(values)})`.execute(db)
    }
}
