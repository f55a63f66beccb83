import { setTimeout as pause } from 'node:timers/promises'
import { openStore, type StoreLocation } from '#storage/open-store.ts'
import { aLog } from '#tests/support/storage-backends.ts'
import { type Findings, findingsOf } from './findings.ts'
import { Fleet, until } from './fleet.ts'
import { FATES, type Fate, startRoughConnector } from './rough-connector.ts'
import { seededRandom } from './seeded-random.ts'
import { type Channel, ITEMS, MORNINGS, settle } from './world.ts'

/** How long and how rough a run is. */
export interface FaultRun {
  readonly location: Extract<StoreLocation, { kind: 'folder' | 'postgres' }>
  readonly template: string
  readonly instances: number
  readonly channels: number
  readonly kills: number
  /** How many mornings go wrong before the last, which is fair; on the second of them the connector is down. */
  readonly roughMornings: 2 | 3
  readonly seed: number
  /** How long an instance lives at most before a kill, and how long a morning waits to be done. */
  readonly longestLifeMs: number
  readonly morningMs: number
  readonly downMs: number
  /** Hears how far it is. */
  readonly told?: (news: string) => void
}

/** Half of all calls go well. */
const GOES_WELL = 0.5
const LAST_MORNING_MS = 180_000

/** Lives through some mornings with kills and faults, then one without, and returns what was found. */
export async function runFaults(run: FaultRun): Promise<Findings & { readonly kills: number }> {
  const random = seededRandom(run.seed)
  let weather: 'rough' | 'down' | 'fair' = 'rough'
  const connector = await startRoughConnector(() => fateIn(weather, random))
  const { location, template } = run
  const open = () => openStore(location, { log: aLog(), template })
  const channels = await withStore(open, (store) => settle(store, connector.serviceUrl, run.channels))
  const place = location.kind === 'folder' ? location.path : location.url
  const fleet = new Fleet(place, template)
  let kills = 0
  try {
    for (let index = 0; index < run.instances; index++) await fleet.start(index)
    const rough = MORNINGS.slice(-1 - run.roughMornings, -1)
    for (const [number, morning] of rough.entries()) {
      fleet.setClock(`${morning}T07:00:00Z`)
      if (number === 1) {
        weather = 'down'
        await pause(run.downMs / 2)
        fleet.setClock(`${morning}T08:00:00Z`)
        await pause(run.downMs / 2)
        weather = 'rough'
      }
      const until_ = Math.round((run.kills * (number + 1)) / rough.length)
      for (; kills < until_; kills++) {
        await pause(random() * run.longestLifeMs)
        await fleet.killAndRestart(Math.floor(random() * run.instances))
      }
      await until(() => fleet.isSettled(), run.morningMs)
      run.told?.(`${morning}: ${connector.calls.length} calls, ${kills} kills so far`)
    }
    weather = 'fair'
    fleet.setClock(`${MORNINGS.at(-1)}T07:00:00Z`)
    await until(() => hasAll(connector.calls, channels) && fleet.isSettled(), LAST_MORNING_MS)
    run.told?.(`the last morning is done: ${connector.calls.length} calls`)
    const signed = ITEMS.at(-1) ?? ''
    for (const municipality of new Set(channels.map((channel) => channel.municipality)))
      await fleet.press({ municipality, item: signed })
    await quiet(connector.calls)
    const codes = await fleet.stop()
    if (codes.some((code) => code !== 0)) throw new Error(`instances ended with ${codes}:\n${fleet.log}`)
    const findings = await withStore(open, (store) => findingsOf(store, channels, connector.calls, signed))
    return { ...findings, kills }
  } finally {
    await fleet.stop()
    await connector.close()
  }
}

function fateIn(weather: 'rough' | 'down' | 'fair', random: () => number): Fate {
  if (weather === 'fair') return 'ok'
  if (weather === 'down') return 'down'
  const bad = FATES.filter((fate) => fate !== 'ok' && fate !== 'down')
  return random() < GOES_WELL ? 'ok' : (bad[Math.floor(random() * bad.length)] ?? 'ok')
}

function hasAll(
  calls: readonly { conversation: string; card: { day: string } }[],
  channels: readonly Channel[],
) {
  const last = MORNINGS.at(-1)
  const got = new Set(calls.filter(({ card }) => card.day === last).map(({ conversation }) => conversation))
  return channels.every(({ id }) => got.has(id))
}

const QUIET_MS = 6_000

/** Waits until the connector has heard nothing for a while. */
async function quiet(calls: readonly unknown[]): Promise<void> {
  let [heard, since] = [calls.length, performance.now()]
  await until(() => {
    if (calls.length !== heard) [heard, since] = [calls.length, performance.now()]
    return performance.now() - since > QUIET_MS
  }, LAST_MORNING_MS)
}

async function withStore<T>(
  open: () => ReturnType<typeof openStore>,
  work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>,
): Promise<T> {
  const store = await open()
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
