import { Temporal } from 'temporal-polyfill'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { type Day, instantOf } from '#domain/day.ts'
import { originOfDeployment } from '#domain/origin.ts'
import { OFFICE_PATH } from '#local/outlook/office-route.ts'
import { LOCAL_TENANT } from '#local/teams/world.ts'
import { openStore, type Store } from '#storage/open-store.ts'
import { type Application, type Composition, compose } from '../compose.ts'
import { DATABASE_TEMPLATE } from '../folders.ts'
import { holdFreePort } from '../free-port.ts'
import { registerLoopbackOnly } from '../http/loopback-only.ts'
import { createServer } from '../http/server.ts'
import { createLog } from '../log.ts'
import { issuersOf, MICROSOFT_CLIENTS } from '../microsoft-clients.ts'
import { tracer } from '../telemetry/tracer.ts'
import { cardHours } from './card-hours.ts'
import { demoClock } from './demo-clock.ts'
import {
  DEMO_APP_ID_URI,
  demoOwners,
  demoTokens,
  LOCAL_CONNECTOR,
  registerLocalMicrosoft,
} from './local-microsoft.ts'
import { DEMO_MARKS } from './marks.ts'
import { refuseServedFolder } from './refuse-production.ts'

/** How the demo is to begin. */
export interface DemoOptions {
  /** 0 takes any free port. */
  readonly port: number
  /** A folder that keeps what was done; without one it is kept in memory, and gone at the end. */
  readonly folder?: string
  /** The day to begin on; a kept folder goes on where it stopped unless this is given. */
  readonly today?: Day
  readonly logLevel?: string
}

/** A running demo: the address to open, its data, and how to end it. */
export interface Demo {
  readonly origin: string
  readonly store: Store
  close(): Promise<void>
}

const FIRST_DAY = '2025-12-01' as Day
const A_LITTLE_BEFORE_EIGHT = '07:45'
const { clockSetting: CLOCK_SETTING, client, linkSecret } = DEMO_MARKS
const CREDENTIAL = { kind: 'secret', secret: client.secret } as const

/**
 * Starts the whole product with stand-ins for Microsoft 365 on loopback. Throws FolderInUseError, EADDRINUSE, and
 * ConfigurationError where the folder is production's.
 */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const log = createLog(options.logLevel ?? 'warn')
  const { folder } = options
  const place =
    folder === undefined ? ({ kind: 'memory' } as const) : ({ kind: 'folder', path: folder } as const)
  const tracing = tracer()
  const store = await openStore(place, { log, template: DATABASE_TEMPLATE, tracing })
  const server = createServer(log, { demo: true })
  const held = options.port === 0 ? await holdFreePort() : undefined
  const close = async () => {
    await held?.release()
    await server.close()
    await store.close()
  }
  try {
    if (folder !== undefined) await refuseServedFolder(folder, store.settings)
    const port = held?.port ?? options.port
    const origin = `http://localhost:${port}`
    const keep = (now: Temporal.Instant) => store.settings.set(CLOCK_SETTING, now.toString())
    const clock = demoClock(await firstMoment(store, options.today), {
      save: keep,
      hoursOn: cardHours(store.system),
    })
    // Before anything else is written: by this mark production knows whose data it is.
    await keep(clock.now())
    await store.system.editions.publish(december2025, originOfDeployment('cli', clock.now()))
    let application: Application | undefined
    // First: a hook is for what is registered after it.
    registerLoopbackOnly(server, port)
    await registerLocalMicrosoft(server, {
      origin,
      clock,
      folder,
      atEachMorning: async () => {
        await application?.sweepNow()
        await store.jobs.idle()
      },
    })
    application = await compose({ ...demoParts(origin), store, server, log, clock: clock.now, tracing })
    await held?.release()
    await server.listen({ port, host: 'localhost' })
    await application.startJobs()
    return { origin, store, close }
  } catch (error) {
    await close()
    throw error
  }
}

function demoParts(origin: string): Omit<Composition, 'store' | 'server' | 'log' | 'clock'> {
  return {
    origin,
    framework: { identity: undefined, serviceHosts: ['localhost', '127.0.0.1', '[::1]'] },
    tokens: { ...demoTokens(origin), issuersOf, clients: MICROSOFT_CLIENTS },
    tenants: 'all',
    fallbackTenant: LOCAL_TENANT,
    graph: {
      graphUrl: 'https://graph.microsoft.com',
      authority: 'https://login.microsoftonline.com',
      clientId: client.id,
      credential: () => CREDENTIAL,
      loopback: { graph: `${origin}/local/graph`, authority: `${origin}/local/entra` },
    },
    signIn: { appIdUri: DEMO_APP_ID_URI, url: `${origin}/local/consent` },
    linkSecrets: () => [linkSecret],
    ownersBeside: demoOwners,
    tabSignIn: { kind: 'local', token: '/local/token' },
    officeStandIn: `/local${OFFICE_PATH}`,
    serviceUrlNow: (url) => (url.endsWith(LOCAL_CONNECTOR) ? origin + LOCAL_CONNECTOR : url),
  }
}

async function firstMoment(store: Store, today: Day | undefined): Promise<Temporal.Instant> {
  const kept = await store.settings.get(CLOCK_SETTING)
  if (today === undefined && typeof kept === 'string') return Temporal.Instant.from(kept)
  return instantOf(today ?? FIRST_DAY, A_LITTLE_BEFORE_EIGHT)
}
