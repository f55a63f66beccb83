import type { Person } from '#domain/person.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'
import type { HandlingStore } from '#domain/ports/handling-store.ts'
import { obligationNamed } from './obligation-named.ts'

/** Returns whether a person has been made responsible for an item of a municipality (four-digit code). */
export async function isResponsible(
  {
    editions,
    handlings,
  }: { readonly editions: Pick<EditionStore, 'catalogue'>; readonly handlings: HandlingStore },
  { tenant, id }: Person,
  municipality: string,
  item: string,
): Promise<boolean> {
  const named = obligationNamed(await editions.catalogue(), item)?.id
  if (named === undefined) return false
  const to = (await handlings.of(municipality)).get(named)?.assignment?.to
  return to?.tenant === tenant && to.id === id
}
