import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as passing } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DATABASE_TEMPLATE } from '#app/folders.ts'
import type { FolderInUseError } from '#storage/embedded/folder-in-use-error.ts'
import { openFolder } from '#storage/embedded/open-folder.ts'
import { openStore } from '#storage/open-store.ts'
import { storeOn } from '#storage/store-on.ts'
import { FOR_A_SHORT_LIFE } from '#tests/support/run-cli.ts'
import { aLog } from '#tests/support/storage-backends.ts'
import { withSystemStores } from '#tests/support/test-store.ts'

const KILLS = 20
/** Most lives begin on what a kill left, and not on what a clean closing did: a loss stays, and is seen at the next look. */
const KILLS_BETWEEN_LOOKS = 5
const LONGEST_LIFE_MS = 400
/** A busy machine may acknowledge nothing within that life: each second writer has acknowledged so many before it begins. */
const ACKNOWLEDGED_FIRST = 3
const WRITER = new URL('../support/storage-writer.ts', import.meta.url).pathname

interface Acknowledged {
  readonly item: string
  readonly state: string
  readonly at: string
}

describe('an embedded folder', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fristvagt-kill-'))
  })
  const children: ChildProcess[] = []
  afterAll(() => {
    // A writer whose test failed would write on for ever.
    for (const child of children) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })

  function startWriter(round: number) {
    const writer = [...FOR_A_SHORT_LIFE, WRITER, folder, DATABASE_TEMPLATE, String(round)]
    const child = spawn(process.execPath, writer, { stdio: ['ignore', 'pipe', 'inherit'] })
    children.push(child)
    const lines: string[] = []
    const reader = createInterface({ input: child.stdout })
    reader.on('line', (line) => lines.push(line))
    const ended = Promise.all([once(child, 'exit'), once(reader, 'close')])
    const ready = expect.poll(() => lines[0], { timeout: 60_000 }).toBe('ready')
    return { child, lines, ended, ready }
  }

  /** Returns what the writer had acknowledged when it was killed. */
  async function writeAndBeKilled(round: number): Promise<readonly Acknowledged[]> {
    const { child, lines, ended, ready } = startWriter(round)
    await ready
    if (round % 2 === 0) await expect.poll(() => lines.length).toBeGreaterThan(ACKNOWLEDGED_FIRST)
    // The random moment is the point: no event is being waited for.
    await passing(Math.random() * LONGEST_LIFE_MS)
    child.kill('SIGKILL')
    await ended
    return lines.slice(1).map((line) => JSON.parse(line) as Acknowledged)
  }

  it(`loses nothing that was acknowledged, and holds nothing half written, when killed ${KILLS} times`, {
    timeout: 900_000,
  }, async () => {
    const acknowledged: Acknowledged[] = []
    for (let round = 1; round <= KILLS; round++) {
      acknowledged.push(...(await writeAndBeKilled(round)))
      if (round % KILLS_BETWEEN_LOOKS === 0) await expectWholeIn(folder, acknowledged)
    }
    // Else the writer was always killed before it wrote, and nothing was tested.
    expect(acknowledged.length).toBeGreaterThan(KILLS)
  })

  it('is refused to a second process while the first lives, and given to it right after', async () => {
    const { child, ended, ready } = startWriter(KILLS + 1)
    await ready
    const opening = openStore({ kind: 'folder', path: folder }, { log: aLog() })
    const refusal = await opening.catch((error: unknown) => error as FolderInUseError)
    expect(refusal).toMatchObject({ name: 'FolderInUseError', code: 'folder-in-use', folder })
    expect((refusal as FolderInUseError).message).toMatch(`${folder} is in use by another Fristvagt`)
    child.kill('SIGKILL')
    await ended
    const store = await openStore({ kind: 'folder', path: folder }, { log: aLog() })
    await store.close()
  })
})

/**
 * Every acknowledged change is in the history of its item, whose newest line is the standing of the item; and there
 * are as many histories as standings, and as many refreshes queued as changes.
 */
async function expectWholeIn(path: string, acknowledged: readonly Acknowledged[]): Promise<void> {
  const log = aLog()
  const database = await openFolder(path, log)
  const store = withSystemStores(storeOn(database, log))
  const records = await store.standings.recordsOf('0751')
  for (const [item, said] of Map.groupBy(acknowledged, (change) => change.item)) {
    const history = await store.standings.historyOf('0751', item)
    const known = new Set(history.map(({ state, at }) => `${state} ${at}`))
    expect(said.filter(({ state, at }) => !known.has(`${state} ${at}`))).toEqual([])
    expect(history[0]?.state).toBe(records.get(item)?.state)
    expect(history[0]?.at.toString()).toBe(records.get(item)?.at.toString())
  }
  const { rows } = await sql<{
    standings: number
    histories: number
    changes: number
    refreshes: number
    entries: number
  }>`
    select (select count(*) from standing) as standings,
      (select count(distinct item) from standing_history) as histories,
      (select count(*) from standing_history) as changes,
      (select count(*) from pgboss.job where name = 'refresh') as refreshes,
      (select count(*) from audit where action = 'standing.recorded') as entries`.execute(database.db)
  expect(rows[0]?.histories).toBe(rows[0]?.standings)
  expect(rows[0]?.refreshes).toBe(rows[0]?.changes)
  expect(rows[0]?.entries).toBe(rows[0]?.changes)
  expect(await store.audit.verify('0751')).toBeUndefined()
  await store.close()
  expect(log.lines).toEqual([])
}
