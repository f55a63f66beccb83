import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DATABASE_TEMPLATE } from '#app/folders.ts'
import { startPostgres, whyNoPostgres } from '#tests/support/postgres.ts'
import { type FaultRun, runFaults } from './run-faults.ts'

const SMALL = {
  channels: 8,
  kills: 2,
  roughMornings: 2,
  seed: Number(process.env.FAULT_SEED ?? 7),
  longestLifeMs: 1_000,
  morningMs: 2_500,
  downMs: 2_000,
} as const

/** What holds however the connector fails and whenever instances die. */
async function expectNothingWrong(run: Pick<FaultRun, 'location' | 'instances'>) {
  const found = await runFaults({ ...SMALL, ...run, template: DATABASE_TEMPLATE })
  expect(found.wrong).toEqual([])
  expect(found.kills).toBe(SMALL.kills)
  expect(found.refreshed).toBeGreaterThan(0)
}

it('an instance on a folder that is killed and restarted loses no card, and doubles none unmarked', {
  timeout: 300_000,
}, async () => {
  const path = mkdtempSync(join(tmpdir(), 'fristvagt-faults-'))
  try {
    await expectNothingWrong({ location: { kind: 'folder', path }, instances: 1 })
  } finally {
    rmSync(path, { recursive: true, force: true })
  }
})

it.skipIf(whyNoPostgres)(
  'two instances on PostgreSQL that are killed and restarted do neither',
  {
    timeout: 300_000,
  },
  async () => {
    const postgres = startPostgres()
    try {
      const url = await postgres.createDatabase()
      await expectNothingWrong({ location: { kind: 'postgres', url }, instances: 2 })
    } finally {
      postgres.stop()
    }
  },
)
