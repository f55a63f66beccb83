import { sql } from 'kysely'
import { ROLES } from '#domain/access/roles.ts'
import type { SeenRoles } from '#domain/ports/seen-roles.ts'
import { fromInstant } from '../columns.ts'
import type { Db } from '../transaction.ts'

/** A role that Entra has taken away is still held this long by the bot, until a newer token of the person says otherwise. */
const HOURS_BELIEVED = 12
/** A tab asks every few seconds with the same token, and gets another every hour or so. */
const WRITTEN_AGAIN_AFTER_MS = 60 * 60 * 1000
const MOST_REMEMBERED = 20_000

/** What this process has written of people's roles: the same is not written at every request. */
export interface RolesWritten {
  /** Returns whether a token issued then (in milliseconds) says nothing new: the same, or what an older one said. */
  saysNothingNew(key: string, roles: string, issuedMs: number): boolean
  note(key: string, roles: string, issuedMs: number): void
}

/** Returns an empty memory. */
export function rolesWritten(): RolesWritten {
  const written = new Map<string, { readonly roles: string; readonly issuedMs: number }>()
  return {
    saysNothingNew(key, roles, issuedMs) {
      const last = written.get(key)
      if (!last) return false
      return issuedMs < last.issuedMs + (roles === last.roles ? WRITTEN_AGAIN_AFTER_MS : 0)
    },
    note(key, roles, issuedMs) {
      if (written.size >= MOST_REMEMBERED) written.clear()
      written.set(key, { roles, issuedMs })
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
    async saw({ tenant, id }, roles, issued) {
      const told = [JSON.stringify([tenant, id]), roles.join(), issued.epochMilliseconds] as const
      if (written.saysNothingNew(...told)) return
      // A clock of Entra's that is ahead of ours must not lengthen the belief.
      const seen = {
        roles: [...roles],
        seen_on: sql<string>`least(now(), ${fromInstant(issued)}::timestamptz)`,
      }
      await db
        .insertInto('person_roles')
        .values({ tenant, person: id, ...seen })
        .onConflict((conflict) =>
          conflict
            .columns(['tenant', 'person'])
            .doUpdateSet(seen)
            .whereRef('person_roles.seen_on', '<=', 'excluded.seen_on'),
        )
        .execute()
      written.note(...told)
    },
  }
}

/** Deletes what is believed no longer: who holds which role is nobody's to look back on. */
export async function forgetOldRoles(db: Db): Promise<void> {
  await sql`delete from person_roles where seen_on < now() - make_interval(hours => ${HOURS_BELIEVED})`.execute(
    db,
  )
}
