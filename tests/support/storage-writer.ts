/**
 * A process that opens the folder of its first argument and records standings until it is killed. It prints a line
 * for each that was acknowledged, as soon as it was: `{item, state, at}`.
 */
import { writeSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import { openStore } from '#storage/open-store.ts'

const [path, template, round] = process.argv.slice(2)
if (!path || !template || !round) throw new Error('usage: storage-writer FOLDER TEMPLATE ROUND')

const say = (line: string) => writeSync(1, `${line}\n`)
const store = await openStore({ kind: 'folder', path }, { log: { warn: log, error: log }, template })
function log(details: object, message: string) {
  console.error(message, details)
}

const by = { tenant: 'tenant-1', id: 'writer', name: 'Writer' }
const start = Temporal.Instant.from('2025-12-01T00:00:00Z').add({ hours: Number(round) })
const ITEMS = 5
say('ready')
for (let n = 0; ; n++) {
  const item = `round-${round}-${n % ITEMS}`
  const state = Math.floor(n / ITEMS) % 2 ? 'open' : 'fulfilled'
  const at = start.add({ milliseconds: n })
  await store.system.standings.record({ municipality: '0751', item, state, by, at, via: 'cli' })
  say(JSON.stringify({ item, state, at: at.toString() }))
}
