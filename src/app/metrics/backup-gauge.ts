import { Gauge, type Registry } from 'prom-client'
import type { Temporal } from 'temporal-polyfill'

/** Adds when the newest backup was written to a registry; returns what brings it up to date. */
export function backupGauge(
  registry: Registry,
  lastBackup: () => Promise<Temporal.Instant | undefined>,
): () => Promise<void> {
  const last = new Gauge({
    name: 'fristvagt_last_backup_timestamp_seconds',
    help: 'When the newest backup was written, in seconds since 1970; 0 where there is none, or the folder is not there',
    registers: [registry],
  })
  return async () => {
    // The other figures are as true while the folder is away.
    const at = await lastBackup().catch(() => undefined)
    last.set(at ? at.epochMilliseconds / 1000 : 0)
  }
}
