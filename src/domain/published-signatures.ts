import type { Agreement } from './edition.ts'
import { type Municipality, municipalitiesByName } from './municipality.ts'

/** How a municipality stands by KOMBIT's published list, whatever it has recorded itself. */
type PublishedSignature = 'signed' | 'missing' | 'unknown'

/** A municipality with how it stands. */
export interface SignatureOf extends Pick<Municipality, 'code' | 'name' | 'kkr'> {
  readonly state: PublishedSignature
}

/**
 * Returns how each of the 98 municipalities stands with an agreement by KOMBIT's list, ordered by name. One that the list
 * does not name is `unknown`, and so are all where there is no list.
 */
export function publishedSignatures({ signatures }: Pick<Agreement, 'signatures'>): readonly SignatureOf[] {
  const [signed, missing] = [new Set(signatures?.signed), new Set(signatures?.missing)]
  return municipalitiesByName().map(({ code, name, kkr }) => ({
    ...{ code, name, kkr },
    state: signed.has(code) ? 'signed' : missing.has(code) ? 'missing' : 'unknown',
  }))
}
