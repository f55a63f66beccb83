import type { FindDeliveryFigures } from '#domain/ports/delivery-figures.ts'
import type { Jobs } from '#domain/ports/jobs.ts'
import type { MunicipalityData } from '#domain/ports/municipality-data.ts'
import type { PersonalData } from '#domain/ports/personal-data.ts'
import type { Retention } from '#domain/ports/retention.ts'
import type { SendBudget } from '#domain/ports/send-budget.ts'
import type { HealthChange, HealthPace, ServiceHealth } from '#domain/ports/service-health.ts'
import type { SettingStore } from '#domain/ports/setting-store.ts'
import type { ScopedStores } from '#domain/ports/stores.ts'
import type { BackupHeader } from './backup/backup-header.ts'

/** Everything durable, open. */
export interface Store extends ScopedStores {
  readonly jobs: Jobs
  readonly settings: SettingStore
  readonly personalData: PersonalData
  readonly municipalityData: MunicipalityData
  readonly retention: Retention
  readonly sendBudget: SendBudget
  readonly deliveryFigures: FindDeliveryFigures
  /** Returns what is known of Teams' hosts; `changed` is told of each change that this instance made. */
  serviceHealth(changed: (change: HealthChange) => void, pace?: HealthPace): ServiceHealth
  /** Returns the lines of a backup of all that is kept at this moment, while others go on. */
  backup(): AsyncGenerator<string, BackupHeader>
  /** Returns when database and queue answer; throws when one does not, and OutdatedError. */
  ping(): Promise<void>
  /** Ends the running jobs, writes what waits to be written and lets go of the database. Can be called again. */
  close(): Promise<void>
}
