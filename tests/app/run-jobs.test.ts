import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { runJobs } from '#app/run-jobs.ts'
import { nudgePorts } from '#tests/support/nudge-ports.ts'
import { BACKENDS, useStore } from '#tests/support/storage-backends.ts'

describe('the jobs of a process', () => {
  const [embedded] = BACKENDS
  const on = useStore(embedded!)

  it('let go of what is old soon after each start, whether or not it runs at night', async () => {
    const { store } = on
    const log = { info: () => undefined }
    const retaining = { retention: store.retention, audit: store.system.audit, months: 12, log }
    await runJobs(store.jobs, { ...nudgePorts(store, '2025-12-01T07:00:00Z'), ...retaining })
    const { rows } = await sql`
      select start_after > now() and start_after < now() + interval '2 minutes' as soon
      from pgboss.job where name = 'retain'`.execute(on.database.db)
    expect(rows).toEqual([{ soon: true }])
  })
})
