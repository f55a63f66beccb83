import type { LanguageStore } from '#domain/ports/language-store.ts'
import type { Demands } from './demands.ts'

/** What language somebody speaks is known to their tenant alone. */
export function narrowedLanguages(languages: LanguageStore, demand: Demands): LanguageStore {
  return {
    async of(person) {
      demand.tenant(person.tenant)
      return languages.of(person)
    },
    async choose(...choice) {
      const [{ person, municipality }] = choice
      demand.tenant(person.tenant)
      if (municipality !== undefined) demand.municipality(municipality)
      return languages.choose(...choice)
    },
  }
}
