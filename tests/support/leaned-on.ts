/** Runs a query and returns its rows. */
export type Query = (text: string) => Promise<readonly Record<string, unknown>[]>

/** What a running instance leans on: each thing that the tables have, by name, and how it is. */
export type LeanedOn = ReadonlyMap<string, string>

const THINGS = `
  select 'column ' || table_name || '.' || column_name as name,
    concat_ws(' ', data_type, udt_name, character_maximum_length, numeric_precision, numeric_scale, datetime_precision,
      case when is_nullable = 'NO' then 'not null' end,
      case when column_default is not null or is_identity = 'YES' or is_generated = 'ALWAYS' then 'filled' end) as how
    from information_schema.columns where table_schema = 'public'
  union all
  select 'table ' || relname, case when relrowsecurity then 'secured' else 'open' end
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
  union all
  select 'constraint ' || conrelid::regclass || ' ' || conname, pg_get_constraintdef(oid)
    from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
  union all
  select 'unique ' || tablename || ' ' || indexname, indexdef
    from pg_indexes where schemaname = 'public' and indexdef like 'CREATE UNIQUE%'
  union all
  select 'policy ' || tablename || ' ' || policyname, concat_ws(' ', cmd, qual, with_check)
    from pg_policies where schemaname = 'public'
  union all
  select 'trigger ' || tgrelid::regclass || ' ' || tgname, pg_get_triggerdef(oid)
    from pg_trigger where not tgisinternal
  union all
  select 'function ' || oid::regprocedure, prorettype::regtype::text
    from pg_proc where pronamespace = 'public'::regnamespace`

/** Returns what there is now. */
export async function leanedOn(query: Query): Promise<LeanedOn> {
  return new Map((await query(THINGS)).map(({ name, how }) => [String(name), String(how)]))
}

/** Loosened, these let an instance do what it did before; tightened or new, they refuse it. */
const RULES = /^(constraint|unique|policy|trigger) /

/** Returns what an instance that knows only what was there before would stumble on, one sentence each. */
export function stumblingStones(before: LeanedOn, after: LeanedOn): readonly string[] {
  const wasThere = (name: string) => before.has(`table ${/^\w+ (\w+)/.exec(name)?.[1]}`)
  const gone = [...before].flatMap(([name, was]) => {
    const is = after.get(name)
    if (is === undefined) return /^(constraint|unique|trigger) /.test(name) ? [] : [`${name} is gone`]
    return is === was || is === was.replace(' not null', '') ? [] : [`${name} was "${was}" and is "${is}"`]
  })
  const come = [...after].filter(([name]) => !before.has(name) && wasThere(name))
  return [
    ...gone,
    ...come.flatMap(([name, how]) => {
      if (RULES.test(name)) return [`${name} is new, and may refuse what was written before`]
      return name.startsWith('column ') && how.includes('not null') && !how.includes('filled')
        ? [`${name} is new, and must be filled in`]
        : []
    }),
  ]
}

/** Returns which of the tables that were there before are locked against readers by the transaction that is running. */
export async function lockedTables(query: Query, before: LeanedOn): Promise<readonly string[]> {
  const rows = await query(`
    select distinct relation::regclass::text as name from pg_locks
    where locktype = 'relation' and mode = 'AccessExclusiveLock' and pid = pg_backend_pid() and granted`)
  return rows.map(({ name }) => String(name)).filter((name) => before.has(`table ${name}`))
}
