import type { Catalogue, Obligation } from '#domain/catalogue.ts'

/**
 * Returns the obligation that an id names, or undefined when no published edition has it. A task that only asks to sign
 * an agreement of the catalogue is that agreement.
 */
export function obligationNamed(catalogue: Catalogue, id: string): Obligation | undefined {
  const agreement = catalogue.tasks.get(id)?.agreement
  return (
    catalogue.obligations.get(id) ??
    (agreement === undefined ? undefined : catalogue.obligations.get(agreement))
  )
}
