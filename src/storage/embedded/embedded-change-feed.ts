import type { PGlite } from '@electric-sql/pglite'
import { sql } from 'kysely'
import { CHANNEL, type ChangeFeed, type EveryChange } from '../change-feed.ts'

/**
 * Returns the feed of a database that only this process has open: there are no other instances to hear of, but what is
 * committed here is told as it is on PostgreSQL, by the database itself.
 */
export async function embeddedChangeFeed(pglite: PGlite): Promise<ChangeFeed> {
  const hearers: EveryChange[] = []
  const stop = await pglite.listen(CHANNEL, (topic) => {
    for (const told of hearers) told(topic)
  })
  return {
    async announce(tx, ...topics) {
      await sql`select pg_notify(${CHANNEL}, topic) from unnest(${[...topics]}::text[]) as topic`.execute(tx)
    },
    listen: () => undefined,
    hearAll: (told) => void hearers.push(told),
    close: async () => {
      if (!pglite.closed) await stop()
    },
  }
}
