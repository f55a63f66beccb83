import type { SettingStore } from '#domain/ports/setting-store.ts'
import type { Db } from '../transaction.ts'

/** Returns the store of the installation's own small values. */
export function settingStore(db: Db): SettingStore {
  return {
    async get(key) {
      const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst()
      return row?.value
    },
    async set(key, value) {
      const text = JSON.stringify(value)
      await db
        .insertInto('setting')
        .values({ key, value: text })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text }))
        .execute()
    },
  }
}
