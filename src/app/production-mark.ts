import type { Temporal } from 'temporal-polyfill'
import type { SettingStore } from '#domain/ports/setting-store.ts'

/** The setting that says since when a database serves: by it the demo knows that the data is somebody's. */
const SERVES_SINCE = 'serves-since'

/** Marks a database as one that production serves, unless it is marked already. */
export async function markAsServed(settings: SettingStore, now: Temporal.Instant): Promise<void> {
  if (!(await isServed(settings))) await settings.set(SERVES_SINCE, now.toString())
}

/** Returns whether production has served a database. */
export async function isServed(settings: SettingStore): Promise<boolean> {
  return (await settings.get(SERVES_SINCE)) !== undefined
}
