import { sql } from 'kysely'
import { ROLES } from '#domain/access/roles.ts'
import type { SeenRoles } from '#domain/ports/seen-roles.ts'
import type { Db } from '../transaction.ts'

/** A role that Entra has taken away is still held this long by the bot, until a token of the person says otherwise. */
const HOURS_BELIEVED = 12
/** A tab asks every few seconds with the same token. */
const WRITTEN_AGAIN_AFTER_MS = 60 * 60 * 1000
const MOST_REMEMBERED = 20_000

/** What this process has written of people's roles lately: the same is not written at every request. */
export interface RolesWritten {
  /** Returns whether just this was written a short while ago. */
  lately(key: string, roles: string): boolean
  note(key: string, roles: string): void
}

/** Returns an empty memory; `now` is this process's own clock, in milliseconds. */
export function rolesWritten(now: () => number = () => performance.now()): RolesWritten {
  const written = new Map<string, { readonly roles: string; readonly at: number }>()
  return {
    lately(key, roles) {
      const last = written.get(key)
      return last?.roles === roles && now() - last.at < WRITTEN_AGAIN_AFTER_MS
    },
    note(key, roles) {
      if (written.size >= MOST_REMEMBERED) written.clear()
      written.set(key, { roles, at: now() })
    },
  }
}

/** Returns the store of the roles that people's tokens named. */
export function seenRoles(db: Db, written: RolesWritten): SeenRoles {
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
      if (written.lately(key, looks)) return
      const seen = { roles: [...roles], seen_on: sql<string>`now()` }
      await db
        .insertInto('person_roles')
        .values({ tenant, person: id, ...seen })
        .onConflict((conflict) => conflict.columns(['tenant', 'person']).doUpdateSet(seen))
        .execute()
      written.note(key, looks)
    },
  }
}

/** Deletes what is believed no longer: who holds which role is nobody's to look back on. */
export async function forgetOldRoles(db: Db): Promise<void> {
  await sql`delete from person_roles where seen_on < now() - make_interval(hours => ${HOURS_BELIEVED})`.execute(
    db,
  )
}
