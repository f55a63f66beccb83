import { afterAll, beforeAll, vi } from 'vitest'
import { openStore } from '#storage/open-store.ts'
import type { CommandRun } from './ended.ts'
import { type MicrosoftOverTls, startMicrosoftOverTls } from './microsoft-over-tls.ts'
import { KAREN } from './microsoft-stand-ins.ts'
import { aProductionEnvironment } from './production-environment.ts'
import { runCli } from './run-cli.ts'
import { type ServeProcess, startServe } from './serve-process.ts'
import { anEmptyDatabase } from './shared-postgres.ts'
import { aLog } from './storage-backends.ts'
import { teamsPeople } from './teams-people.ts'

/** A production server that runs what lies in a folder, on a PostgreSQL, with Microsoft on this machine. */
export interface ShippedServer {
  readonly microsoft: MicrosoftOverTls
  readonly serving: ServeProcess
  readonly teams: ReturnType<typeof teamsPeople>
  /** Runs the command line that lies there, on the same database. */
  cli(...args: readonly string[]): Promise<CommandRun>
  /** Has the server's clock, and that of the tests, come to the next of the moments. */
  moveOn(): void
  /** Has the queue look which cards are due, as it does each minute, and returns when they are sent. */
  aMinuteBegins(): Promise<void>
  /** Returns what the API tells Karen. */
  asKaren(path: string): Promise<unknown>
}

/** Starts one before the tests of a `describe`, at the first of the moments, and ends it after them. */
export function shippedServer(
  folder: () => string,
  moments: readonly [first: string, ...later: string[]],
): ShippedServer {
  let microsoft: MicrosoftOverTls
  let environment: Readonly<Record<string, string>>
  let serving: ServeProcess
  let database: string
  const later = [...moments]
  const moveOwnClock = () => vi.setSystemTime(later.shift() ?? 0)

  beforeAll(async () => {
    // Tokens are made here, and believed there.
    vi.useFakeTimers({ toFake: ['Date'] })
    moveOwnClock()
    microsoft = await startMicrosoftOverTls()
    database = await anEmptyDatabase(aLog())
    environment = { DATABASE_URL: database, ...microsoft.environmentAt(...moments) }
    serving = await startServe(environment, folder())
  })
  afterAll(async () => {
    await serving?.[Symbol.asyncDispose]()
    await microsoft?.close()
    vi.useRealTimers()
  })

  return {
    get microsoft() {
      return microsoft
    },
    get serving() {
      return serving
    },
    get teams() {
      return teamsPeople(microsoft, serving.origin)
    },
    cli: (...args) => runCli(args, environment, folder()),
    moveOn() {
      moveOwnClock()
      serving.signal('SIGUSR2')
    },
    async aMinuteBegins() {
      const store = await openStore({ kind: 'postgres', url: database }, { log: aLog() })
      await store.jobs.enqueue('sweep', {})
      await store.jobs.idle()
      await store.close()
    },
    async asKaren(path) {
      const { TAB_CLIENT_ID } = aProductionEnvironment()
      const token = await microsoft.entra.issueSsoToken(KAREN, { audience: TAB_CLIENT_ID })
      const answer = await fetch(serving.origin + path, { headers: { authorization: `Bearer ${token}` } })
      return answer.json()
    },
  }
}
