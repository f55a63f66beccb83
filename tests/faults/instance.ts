/**
 * An instance of Fristvagt without its doors: it sweeps, delivers and redraws on the database of its first argument (a
 * folder or an address) until it is killed, or ends well on SIGTERM. Its parent sets the domain's clock by messages,
 * `{ base, epoch }`, and is told how many deliveries are still to be sent.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import { runJobs } from '#app/run-jobs.ts'
import { frameworkAuthentication } from '#bot/framework/authentication.ts'
import { connectors } from '#bot/framework/connectors.ts'
import { connectorMessenger } from '#bot/framework/messenger.ts'
import { itemsOf } from '#domain/card-spec.ts'
import type { Drawing } from '#nudges/drawing.ts'
import { sweep } from '#nudges/sweep.ts'
import { openStore } from '#storage/open-store.ts'
import type { ClockMessage, PressMessage } from './fleet.ts'

const [place = '', template = '', timeoutMs = '1500'] = process.argv.slice(2)
const SWEEP_EVERY_MS = 300
/** Quicker than in production, so that a run of minutes sees hosts go down and come back. */
const PACE = { firstOpenSeconds: 1, longestOpenSeconds: 4 }

let clock: ClockMessage = { base: '2025-12-01T06:00:00Z', epoch: Date.now() }
process.on('message', (told: ClockMessage | PressMessage) => {
  if ('base' in told) clock = told
  else void press(told.press)
})
const now = () =>
  Temporal.Instant.from(clock.base).add({ milliseconds: Math.max(0, Date.now() - clock.epoch) })

const say = (details: object, message: string) =>
  process.stderr.write(`${message} ${JSON.stringify(details, errors)}\n`)
const errors = (_key: string, value: unknown) => (value instanceof Error ? String(value) : value)
const log = {
  info: () => undefined,
  warn: (...said: Parameters<typeof say>) => void say(...said),
  error: (...said: Parameters<typeof say>) => void say(...said),
}

const location = place.startsWith('postgres')
  ? ({ kind: 'postgres', url: place } as const)
  : ({ kind: 'folder', path: place } as const)
const store = await openStore(location, { log, template })
const framework = { identity: undefined, serviceHosts: ['127.0.0.1'] }
const drawing: Drawing = {
  draw: (spec, { standings }) => ({
    ...('day' in spec && { day: spec.day }),
    items: itemsOf(spec).map((item) => `${item} ${standings.get(item)?.state}`),
  }),
  summarise: (spec) => ('day' in spec ? spec.day : spec.event),
}
const ports = {
  stores: store,
  messenger: connectorMessenger(connectors(frameworkAuthentication(framework), framework), Number(timeoutMs)),
  scopeOf: (tenant: string) => ({ tenant, municipalities: 'all' }) as const,
  drawing,
  membersOf: async () => [],
  access: { editors: 'everyone' as const },
  clock: now,
  jobs: store.jobs,
  budget: store.sendBudget,
  health: store.serviceHealth((change) => say(change, 'a host changed'), PACE),
  pause: (ms: number) => pause(ms),
  random: Math.random,
  retention: store.retention,
  audit: store.system.audit,
  months: 12,
  log,
}

async function press({ municipality, item }: PressMessage['press']): Promise<void> {
  const by = { tenant: 'tenant-1', id: 'presser', name: 'Presser' }
  const change = { municipality, item, by, at: now(), via: 'cli', state: 'fulfilled' } as const
  await store.system.standings.record(change)
  process.send?.({ pressed: `${municipality} ${item}` })
}

let stopping = false
process.once('SIGTERM', () => {
  stopping = true
})
// Its parent died: nobody would ever stop it.
const orphaned = () => process.exit(1)
process.once('disconnect', orphaned)
await runJobs(store.jobs, ports)
process.send?.({ ready: true })
while (!stopping) {
  await sweep(ports).catch((err: unknown) => say({ err }, 'a sweep failed'))
  process.send?.({ pending: await store.system.outbox.pending() })
  await pause(SWEEP_EVERY_MS)
}
await store.close()
process.off('disconnect', orphaned)
process.disconnect?.()
