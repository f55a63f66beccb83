import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import type { Log } from '#domain/ports/log.ts'
import { CHANNEL, type ChangeFeed, type ChangeListener, type EveryChange } from '../change-feed.ts'
import { VERSION_LOCK } from '../migrations/running-versions.ts'

const RECONNECT_MS = 1_000
const HEARTBEAT_MS = 10_000
const ANSWER_WITHIN_MS = 5_000
/** A server that takes the connection and says nothing would else be waited for without end, and never tried again. */
const CONNECT_WITHIN_MS = 10_000

/**
 * Returns the feed over LISTEN and NOTIFY, listening. While the connection that listens is lost, the listeners are
 * told that they hear nothing, and it is tried anew every second. The same connection tells newer versions that an
 * instance is here which knows the tables up to the migration of a number. Throws when it cannot be made at first.
 */
export async function postgresChangeFeed(url: string, log: Log, newestKnown: number): Promise<ChangeFeed> {
  const self = randomUUID()
  const listeners: ChangeListener[] = []
  const hearers: EveryChange[] = []
  let client: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined
  let closed = false

  function receive(payload: string): void {
    const at = payload.indexOf(' ')
    const topic = payload.slice(at + 1)
    // Keepers first: whoever is told asks them.
    if (payload.slice(0, at) !== self) for (const listener of listeners) listener.changed(topic)
    for (const told of hearers) told(topic)
  }

  async function connect(): Promise<void> {
    const next = new pg.Client({
      ...{ connectionString: url, keepAlive: true },
      ...{ connectionTimeoutMillis: CONNECT_WITHIN_MS, query_timeout: ANSWER_WITHIN_MS },
    })
    next.on('notification', (n) => receive(n.payload ?? ''))
    next.on('error', (error) => lost(next, error))
    next.on('end', () => lost(next))
    try {
      await next.connect()
      await next.query(`listen ${CHANNEL}`)
      await next.query('select pg_advisory_lock_shared($1, $2)', [VERSION_LOCK, newestKnown])
    } catch (error) {
      await next.end().catch((why: unknown) => log.warn({ err: why }, 'a half-made connection did not close'))
      throw error
    }
    // Closed meanwhile: a connection that nobody ends would keep the process alive.
    if (closed) return next.end()
    client = next
    for (const listener of listeners) listener.hearing(true)
    for (const told of hearers) told(undefined)
  }

  function lost(which: pg.Client, error?: unknown): void {
    if (closed || which !== client) return
    client = undefined
    log.warn({ err: error }, 'lost the connection that hears of changes; nothing is kept until it is back')
    for (const listener of listeners) listener.hearing(false)
    which.end().catch((why: unknown) => log.warn({ err: why }, 'a lost connection did not close'))
    reconnectSoon()
  }

  function reconnectSoon(): void {
    if (closed) return
    retry = setTimeout(() => {
      connect().catch((error: unknown) => {
        log.warn({ err: error }, 'cannot listen for changes yet')
        reconnectSoon()
      })
    }, RECONNECT_MS).unref()
  }

  // A connection that a firewall dropped in silence never errs by itself.
  const heartbeat = setInterval(() => {
    const asked = client
    asked?.query('select 1').catch((error: unknown) => lost(asked, error))
  }, HEARTBEAT_MS).unref()

  await connect()
  return {
    async announce(tx, ...topics) {
      await sql`select pg_notify(${CHANNEL}, ${`${self} `} || topic) from unnest(${[...topics]}::text[]) as topic`.execute(
        tx,
      )
    },
    listen(listener) {
      listeners.push(listener)
      listener.hearing(client !== undefined)
    },
    hearAll: (told) => void hearers.push(told),
    async close() {
      closed = true
      clearInterval(heartbeat)
      clearTimeout(retry)
      await client?.end()
    },
  }
}
