import type { MunicipalitySettingsStore } from '#domain/ports/municipality-settings-store.ts'
import type { Demands } from './demands.ts'

/** What a municipality says of its days is its own. */
export function narrowedMunicipalitySettings(
  settings: MunicipalitySettingsStore,
  demand: Demands,
): MunicipalitySettingsStore {
  return {
    async of(municipality) {
      demand.municipality(municipality)
      return settings.of(municipality)
    },
    async save(...saved) {
      demand.municipality(saved[0])
      return settings.save(...saved)
    },
  }
}
