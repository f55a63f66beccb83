import { isDeepStrictEqual } from 'node:util'
import {
  type MunicipalitySettings,
  NO_MUNICIPALITY_SETTINGS,
  orderedMunicipalitySettings,
} from '#domain/municipality-settings.ts'
import type { Origin } from '#domain/origin.ts'
import type { MunicipalitySettingsStore } from '#domain/ports/municipality-settings-store.ts'
import { scopeOfMunicipality } from '#domain/scope.ts'
import type { ChangeFeed } from '../change-feed.ts'
import { fromInstant, fromPerson } from '../columns.ts'
import type { Database } from '../database.ts'
import { type Kept, keptUntilChanged } from '../kept-until-changed.ts'
import { type Db, inTransaction, type Tx } from '../transaction.ts'
import { writeAudit } from './audit-entry.ts'

const TOPIC = 'closing '

/** Returns the keeper of settings, each municipality's loaded within its own scope: every plan asks for them. */
export function keptMunicipalitySettings({
  within,
  changes,
}: Pick<Database, 'within' | 'changes'>): Kept<MunicipalitySettings> {
  const kept = keptUntilChanged((municipality) =>
    load(within(scopeOfMunicipality(municipality)), municipality),
  )
  changes.listen({
    changed: (topic) => {
      if (topic.startsWith(TOPIC)) kept.forget(topic.slice(TOPIC.length))
    },
    hearing: kept.trust,
  })
  return kept
}

/** Returns the store of what municipalities say of their days. */
export function municipalitySettingsStore(
  db: Db,
  kept: Kept<MunicipalitySettings>,
  changes: ChangeFeed,
): MunicipalitySettingsStore {
  return {
    of: (municipality) => kept.get(municipality),
    async save(municipality, settings, origin) {
      try {
        await inTransaction(db, async (tx) => {
          const ordered = orderedMunicipalitySettings(settings)
          if (!(await write(tx, municipality, ordered, origin))) return
          await changes.announce(tx, `${TOPIC}${municipality}`)
          const { closingRules, closingDays } = ordered
          const details = { rules: closingRules, days: closingDays.length }
          const note = { action: 'municipality.settings', subject: 'closing-days', details } as const
          await writeAudit(tx, { municipality, ...note }, origin)
        })
      } finally {
        // Also after a failure: a commit whose answer was lost may have happened.
        kept.forget(municipality)
      }
    },
  }
}

/** Returns false when it stood so already. */
async function write(tx: Tx, municipality: string, settings: MunicipalitySettings, { by, at }: Origin) {
  const stood = await tx
    .selectFrom('municipality_settings')
    .select('settings')
    .where('municipality', '=', municipality)
    .forUpdate()
    .executeTakeFirst()
  if (isDeepStrictEqual(stood?.settings ?? NO_MUNICIPALITY_SETTINGS, settings)) return false
  const row = { settings: JSON.stringify(settings), ...fromPerson(by), at: fromInstant(at) }
  await tx
    .insertInto('municipality_settings')
    .values({ municipality, ...row })
    .onConflict((conflict) => conflict.column('municipality').doUpdateSet(row))
    .execute()
  return true
}

async function load(db: Db, municipality: string): Promise<MunicipalitySettings> {
  const row = await db
    .selectFrom('municipality_settings')
    .select('settings')
    .where('municipality', '=', municipality)
    .executeTakeFirst()
  return row ? { ...NO_MUNICIPALITY_SETTINGS, ...row.settings } : NO_MUNICIPALITY_SETTINGS
}
