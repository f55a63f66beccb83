/**
 * The long fault runs, by hand: `npm run faults -- --seed 7 --kills 50 --only folder`. Prints what was found on each
 * database, and ends with 1 where anything was wrong.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DATABASE_TEMPLATE } from '#app/folders.ts'
import { startPostgres, whyNoPostgres } from '#tests/support/postgres.ts'
import { type FaultRun, runFaults } from './run-faults.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    kills: { type: 'string', default: '50' },
    channels: { type: 'string', default: '60' },
    only: { type: 'string', default: '' },
  },
})
const say = (text: string) => void process.stdout.write(`${text}\n`)

const COMMON = {
  template: DATABASE_TEMPLATE,
  channels: Number(values.channels),
  kills: Number(values.kills),
  roughMornings: 3,
  seed: Number(values.seed),
  longestLifeMs: 4_000,
  morningMs: 20_000,
  downMs: 10_000,
  told: say,
} as const

async function runOn(name: string, run: Pick<FaultRun, 'location' | 'instances'>): Promise<boolean> {
  say(
    `${name}: ${run.instances} at once, seed ${COMMON.seed}, ${COMMON.kills} kills, ${COMMON.channels} channels`,
  )
  const began = performance.now()
  const found = await runFaults({ ...COMMON, ...run })
  say(JSON.stringify(found, undefined, 2))
  say(`${name}: ${Math.round((performance.now() - began) / 1_000)} s, ${found.wrong.length} wrong`)
  return found.wrong.length === 0
}

let well = true
if (values.only !== 'postgres') {
  const path = mkdtempSync(join(tmpdir(), 'fristvagt-faults-'))
  well = (await runOn('the embedded database', { location: { kind: 'folder', path }, instances: 1 })) && well
  rmSync(path, { recursive: true, force: true })
}
if (values.only !== 'folder') {
  if (whyNoPostgres) throw new Error(`no run on PostgreSQL: ${whyNoPostgres}`)
  const postgres = startPostgres()
  const location = { kind: 'postgres', url: await postgres.createDatabase() } as const
  well = (await runOn('PostgreSQL', { location, instances: 2 })) && well
  postgres.stop()
}
process.exitCode = well ? 0 : 1
