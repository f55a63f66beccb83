import { spawnSync } from 'node:child_process'

/** Says why PostgreSQL's own client cannot be used here, or undefined when it can. */
export const whyNoPsql: string | undefined =
  spawnSync('psql', ['--version']).status === 0 ? undefined : 'psql is not on the PATH'

if (whyNoPsql) console.warn(`tests with PostgreSQL's client are skipped: ${whyNoPsql}`)
