import type { Temporal } from 'temporal-polyfill'

/** Lets go of what has been kept long enough. */
export interface Retention {
  /**
   * Deletes what is older than a moment: audit entries, deliveries, history that later entries have superseded, notes of
   * calendar entries, feeds that no calendar reads, and the choices of people who have not been seen since. Chains stay
   * verifiable, each with an entry that says how much is gone. Returns how many rows of each table that was. Can be
   * called again after a crash.
   */
  expire(before: Temporal.Instant, now: Temporal.Instant): Promise<Readonly<Record<string, number>>>
}
