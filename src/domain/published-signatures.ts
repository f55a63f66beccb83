import type { Agreement } from './edition.ts'
import { municipalitiesByName } from './municipality.ts'

/** How a municipality stands by KOMBIT's published list, whatever it has recorded itself. */
export type PublishedSignature = 'signed' | 'missing' | 'unknown'

/**
 * Returns how each of the 98 municipalities (four-digit codes, by name) stands with an agreement by KOMBIT's list. One
 * that the list does not name is `unknown`, and so are all where there is no list.
 */
export function publishedSignatures({
  signatures,
}: Pick<Agreement, 'signatures'>): readonly { readonly code: string; readonly state: PublishedSignature }[] {
  const [signed, missing] = [new Set(signatures?.signed), new Set(signatures?.missing)]
  return municipalitiesByName().map(({ code }) => ({
    code,
    state: signed.has(code) ? 'signed' : missing.has(code) ? 'missing' : 'unknown',
  }))
}
