import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** A PostgreSQL of a test file's own, reached through a socket in its folder. */
export interface TestPostgres {
  /** Makes a database and returns its URL. */
  createDatabase(name?: string): Promise<string>
  /** Returns the URL of the same database for a role that nothing holds back. */
  superuserOf(url: string): string
  /** Ends all connections to a database but one's own, as a restart of the server would. */
  cutConnections(url: string): Promise<void>
  stop(): void
}

/** Says why PostgreSQL cannot be tested with here, or undefined when it can. */
export const whyNoPostgres: string | undefined = ['initdb', 'pg_ctl'].some(
  (tool) => spawnSync(tool, ['--version']).status !== 0,
)
  ? 'initdb and pg_ctl are not on the PATH'
  : undefined

if (whyNoPostgres) console.warn(`tests on PostgreSQL are skipped: ${whyNoPostgres}`)

const SUPERUSER = 'postgres'
/** As in production: the owner of its database, whom row-level security holds for. */
const USER = 'fristvagt'

/** Makes and starts a new PostgreSQL, which forgets everything when it is stopped. */
export function startPostgres(): TestPostgres {
  const folder = aPostgresFolder()
  // Before it starts: one that is too slow in starting would be left behind.
  process.once('exit', () => stopPostgresIn(folder))
  startPostgresIn(folder)
  return { ...postgresIn(folder), stop: () => stopPostgresIn(folder) }
}

/** Makes a folder that a PostgreSQL may be started in. */
export function aPostgresFolder(): string {
  const owner = unprivilegedUser()
  const folder = mkdtempSync(join(tmpdir(), 'fristvagt-pg-'))
  if (owner) chownSync(folder, owner.uid, owner.gid)
  return folder
}

/** Makes and starts a PostgreSQL in a folder. */
export function startPostgresIn(folder: string): void {
  const data = join(folder, 'data')
  runIn(folder, 'initdb', [
    ...['-D', data, '-U', SUPERUSER, '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C'],
  ])
  const settings = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c fsync=off -c max_connections=200`
  runIn(folder, 'pg_ctl', [
    ...['-D', data, '-w', '-t', '120', '-l', join(folder, 'log'), '-o', settings, 'start'],
  ])
}

/** Stops what runs in a folder, and takes the folder away; does nothing the second time. */
export function stopPostgresIn(folder: string): void {
  const data = join(folder, 'data')
  try {
    if (existsSync(join(data, 'postmaster.pid')))
      runIn(folder, 'pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

let made = 0
/** Returns the databases of the PostgreSQL in a folder; `template` names one that new ones are copies of. */
export function postgresIn(folder: string, template?: string): Omit<TestPostgres, 'stop'> {
  const urlOf = (database: string, user = USER) =>
    `postgresql://${user}@${encodeURIComponent(folder)}/${database}`
  const superuserOf = (url: string) => url.replace(`//${USER}@`, `//${SUPERUSER}@`)
  const copied = template === undefined ? '' : ` template ${template}`
  return {
    async createDatabase(name = `test_${process.pid}_${++made}`) {
      await asSuperuser(
        urlOf('postgres', SUPERUSER),
        `do $$ begin create role ${USER} login; exception when duplicate_object or unique_violation then null; end $$`,
      )
      await asSuperuser(urlOf('postgres', SUPERUSER), `create database ${name} owner ${USER}${copied}`)
      return urlOf(name)
    },
    async cutConnections(url) {
      await asSuperuser(
        superuserOf(url),
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      )
    },
    superuserOf,
  }
}

/** PostgreSQL refuses to run as root, and its own user may not read the working directory of root. */
function runIn(folder: string, tool: string, args: readonly string[]): void {
  execFileSync(tool, args, { ...unprivilegedUser(), cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
}

async function asSuperuser(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}
