import { existsSync, statSync } from 'node:fs'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { FolderInUseError } from './embedded/folder-in-use-error.ts'
import { lockFolder } from './embedded/folder-lock.ts'
import { holdsDatabase } from './embedded/open-folder.ts'
import { beyond } from './migrations/compatibility.ts'
import { madeMigrations } from './migrations/demand-readable.ts'
import { MIGRATIONS } from './migrations/migrations.ts'

const CONNECT_WITHIN_MS = 10_000

/** What a PostgreSQL database is like. */
export interface ExaminedPostgres {
  /** The server's main version. */
  readonly version: number
  readonly role: string
  /** Whether row-level security does not hold for the role. */
  readonly above: boolean
  /**
   * What this version needs and is not there, what is there that it knows nothing of, and whether it may work all the
   * same.
   */
  readonly migrations: {
    readonly missing: readonly string[]
    readonly newer: readonly string[]
    readonly mayWork: boolean
  }
  /** Jobs whose time has come, and how long the first of them has waited for somebody. */
  readonly waiting: { readonly jobs: number; readonly longestSeconds: number }
  /** What the server's clock says, in milliseconds since 1970. */
  readonly now: number
}

/** Looks at a database without changing it. Throws when it cannot be reached. */
export async function examinePostgres(url: string): Promise<ExaminedPostgres> {
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: CONNECT_WITHIN_MS })
  const db = new Kysely<never>({ dialect: new PostgresDialect({ pool }) })
  try {
    const [server] = await rowsOf<{ version: number; role: string; above: boolean; now: number }>(
      db,
      sql`select current_setting('server_version_num')::int / 10000 as version, current_user as role,
        rolsuper or rolbypassrls as above, extract(epoch from clock_timestamp())::float8 * 1000 as now
        from pg_roles where rolname = current_user`,
    )
    if (!server) throw new Error('the server does not know the role that it let in')
    const known = Object.keys(MIGRATIONS)
    const done = await madeMigrations(db)
    return {
      ...server,
      migrations: {
        missing: known.filter((name) => !done.includes(name)),
        newer: done.filter((name) => !known.includes(name)),
        mayWork: beyond(MIGRATIONS, done) === undefined,
      },
      waiting: await waitingIn(db),
    }
  } finally {
    await db.destroy()
  }
}

async function waitingIn(db: Kysely<never>): Promise<ExaminedPostgres['waiting']> {
  if (!(await has(db, 'pgboss.job'))) return { jobs: 0, longestSeconds: 0 }
  const [waiting] = await rowsOf<ExaminedPostgres['waiting']>(
    db,
    sql`select count(*)::int as jobs,
      coalesce(extract(epoch from now() - min(start_after)), 0)::float8 as "longestSeconds"
      from pgboss.job where state = 'created' and start_after <= now()`,
  )
  return waiting ?? { jobs: 0, longestSeconds: 0 }
}

async function has(db: Kysely<never>, table: string): Promise<boolean> {
  const [found] = await rowsOf<{ has: boolean }>(db, sql`select to_regclass(${table}) is not null as has`)
  return found?.has === true
}

async function rowsOf<T>(db: Kysely<never>, query: ReturnType<typeof sql>): Promise<readonly T[]> {
  return (await query.execute(db)).rows as readonly T[]
}

/** Returns whether a folder holds a database, whether a process has it open now, and whether other users may read it. */
export function examineFolder(path: string): {
  readonly exists: boolean
  readonly inUse: boolean
  readonly readByOthers: boolean
} {
  if (!existsSync(path) || !holdsDatabase(path)) return { exists: false, inUse: false, readByOthers: false }
  return { exists: true, inUse: isInUse(path), readByOthers: (statSync(path).mode & 0o077) !== 0 }
}

function isInUse(path: string): boolean {
  try {
    lockFolder(path)()
    return false
  } catch (error) {
    if (error instanceof FolderInUseError) return true
    throw error
  }
}
