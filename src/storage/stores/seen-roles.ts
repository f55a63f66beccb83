import { sql } from 'kysely'
import { ROLES } from '#domain/access/roles.ts'
import type { SeenRoles } from '#domain/ports/seen-roles.ts'
import type { Db } from '../transaction.ts'

/** A role that Entra has taken away is still held this long by the bot, until a token of the person says otherwise. */
const HOURS_BELIEVED = 12
/** A tab asks every few seconds with the same token. */
const WRITTEN_AGAIN_AFTER_MS = 60 * 60 * 1000
const MOST_REMEMBERED = 20_000

/** Returns the store of the roles that people's tokens named; `now` is this process's own clock, in milliseconds. */
export function seenRoles(db: Db, now: () => number = performance.now.bind(performance)): SeenRoles {
  const written = new Map<string, { readonly roles: string; readonly at: number }>()
  return {
    async of({ tenant, id }) {
      const row = await db
        .selectFrom('person_roles')
        .select('roles')
        .where('tenant', '=', tenant)
        .where('person', '=', id)
        .where('seen_on', '>', sql<Date>`now() - make_interval(hours => ${HOURS_BELIEVED})`)
        .executeTakeFirst()
      return row && ROLES.filter((role) => row.roles.includes(role))
    },
    async saw({ tenant, id }, roles) {
      const [key, looks] = [JSON.stringify([tenant, id]), roles.join()]
      const last = written.get(key)
      if (last?.roles === looks && now() - last.at < WRITTEN_AGAIN_AFTER_MS) return
      const seen = { roles: [...roles], seen_on: sql<string>`now()` }
      await db
        .insertInto('person_roles')
        .values({ tenant, person: id, ...seen })
        .onConflict((conflict) => conflict.columns(['tenant', 'person']).doUpdateSet(seen))
        .execute()
      if (written.size >= MOST_REMEMBERED) written.clear()
      written.set(key, { roles: looks, at: now() })
    },
  }
}
