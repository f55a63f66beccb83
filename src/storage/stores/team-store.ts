import type { TeamStore } from '#domain/ports/team-store.ts'
import type { Db } from '../transaction.ts'

/** Returns the store of which Microsoft 365 group each team is. */
export function teamStore(db: Db): TeamStore {
  return {
    async remember({ tenant, id, group }) {
      await db
        .insertInto('team')
        .values({ tenant, id, group_id: group })
        .onConflict((conflict) => conflict.columns(['tenant', 'id']).doUpdateSet({ group_id: group }))
        .execute()
    },
    async groupOf(tenant, team) {
      const row = await db
        .selectFrom('team')
        .select('group_id')
        .where('tenant', '=', tenant)
        .where('id', '=', team)
        .executeTakeFirst()
      return row?.group_id
    },
    async groupsFor(tenant, municipality) {
      const rows = await db
        .selectFrom('team')
        .innerJoin('chosen_municipality as chosen', (join) =>
          join.onRef('chosen.tenant', '=', 'team.tenant').onRef('chosen.id', '=', 'team.id'),
        )
        .select('team.group_id')
        .where('chosen.scope', '=', 'team')
        .where('chosen.tenant', '=', tenant)
        .where('chosen.municipality', '=', municipality)
        .orderBy('team.group_id')
        .execute()
      return rows.map((row) => row.group_id)
    },
    async groupsOf(tenant) {
      const rows = await db
        .selectFrom('team')
        .select('group_id')
        .where('tenant', '=', tenant)
        .orderBy('group_id')
        .execute()
      return rows.map((row) => row.group_id)
    },
  }
}
