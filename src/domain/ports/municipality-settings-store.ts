import type { MunicipalitySettings } from '../municipality-settings.ts'
import type { Origin } from '../origin.ts'

/** Keeps what each municipality says of its own days. */
export interface MunicipalitySettingsStore {
  /** Returns the settings of a municipality (four-digit code). Cheap to call: cached until they change. */
  of(municipality: string): Promise<MunicipalitySettings>
  /** Replaces the settings of a municipality; audited unless nothing changes. */
  save(municipality: string, settings: MunicipalitySettings, origin: Origin): Promise<void>
}
