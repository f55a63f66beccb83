import type { ScopedStores, Stores } from '#domain/ports/stores.ts'
import { coversMunicipality, type Scope, scopeOfMunicipality } from '#domain/scope.ts'

/**
 * Returns the stores through which a card is sent and kept true: those of its municipality (four-digit code), or the
 * deployment's for one that is about a person's own calendar (`''`).
 */
export function storesOfCard(stores: ScopedStores, municipality: string): Stores {
  return municipality === '' ? stores.system : stores.as(scopeOfMunicipality(municipality))
}

/** Returns whether a tenant may (still) be shown a card of a municipality; of its people's own (`''`), whether it is served. */
export function mayBeShown(scope: Scope, municipality: string): boolean {
  if (municipality !== '') return coversMunicipality(scope, municipality)
  return scope.municipalities === 'all' || scope.municipalities.size > 0
}
