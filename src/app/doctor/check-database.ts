import { statfs } from 'node:fs/promises'
import { examineFolder, examinePostgres } from '#storage/examine.ts'
import type { StoreLocation } from '#storage/open-store.ts'
import type { Finding } from './finding.ts'

const OLDEST_POSTGRES = 15
const LEAST_FREE_BYTES = 1_000_000_000
/** Work that has waited longer is not being done. */
const LONGEST_WAIT_SECONDS = 10 * 60

const well = (what: string): Finding => ({ check: 'database', state: 'well', what })
const ill = (what: string, cure: string): Finding => ({ check: 'database', state: 'ill', what, cure })
const warn = (what: string, cure: string): Finding => ({ check: 'database', state: 'warn', what, cure })

/** Looks whether the database is there, up to date, and held to row-level security, and whether its queue is worked off. */
export async function checkDatabase(location: StoreLocation): Promise<readonly Finding[]> {
  if (location.kind === 'postgres') return checkPostgres(location.url)
  return location.kind === 'folder' ? checkFolder(location.path) : []
}

async function checkPostgres(url: string): Promise<readonly Finding[]> {
  const { version, migrations, role, above, waiting } = await examinePostgres(url)
  const found: Finding[] = []
  if (version < OLDEST_POSTGRES)
    found.push(
      ill(
        `PostgreSQL ${version} is too old`,
        `move to PostgreSQL ${OLDEST_POSTGRES} or newer (docs/backup.md)`,
      ),
    )
  if (above)
    found.push(
      ill(
        `the role ${role} is above row-level security`,
        'make a role with nosuperuser nobypassrls own the database, and name it in DATABASE_URL',
      ),
    )
  if (!migrations.mayWork)
    found.push(
      ill(
        `the tables were made by a newer version (${migrations.newer.at(-1)}), and this one may not work on them`,
        'install that version again, or restore a backup of before into a new database',
      ),
    )
  else if (migrations.newer.length > 0)
    found.push(
      warn(
        `the tables are those of a newer version (${migrations.newer.at(-1)}), which this one may work beside`,
        'bring every instance to the newer version',
      ),
    )
  else if (migrations.missing.length > 0)
    found.push(
      warn(
        `the tables lack ${migrations.missing.length} of what this version needs`,
        'start serve, or run migrate: both bring them up to date',
      ),
    )
  if (waiting.longestSeconds > LONGEST_WAIT_SECONDS)
    found.push(
      ill(
        `${waiting.jobs} jobs wait, the longest for ${Math.round(waiting.longestSeconds / 60)} minutes`,
        'see that an instance runs, and what its log says of failed jobs (docs/operation.md)',
      ),
    )
  return found.length > 0 ? found : [well(`PostgreSQL ${version}, up to date, role ${role}`)]
}

async function checkFolder(path: string): Promise<readonly Finding[]> {
  const { exists, inUse, readByOthers } = examineFolder(path)
  if (!exists) return [warn(`there is no database in ${path} yet`, 'start serve: it makes one')]
  const { bavail, bsize } = await statfs(path)
  const found: Finding[] = []
  if (bavail * bsize < LEAST_FREE_BYTES)
    found.push(ill(`the disk of ${path} has less than 1 GB left`, 'make room, or move to PostgreSQL'))
  if (readByOthers) found.push(ill(`others may read ${path}`, `take their rights away: chmod 700 ${path}`))
  if (found.length > 0) return found
  return [well(`the folder ${path}, ${inUse ? 'in use by a running Fristvagt' : 'not in use'}`)]
}
