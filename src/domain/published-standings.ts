import type { Catalogue } from './catalogue.ts'
import type { Agreement } from './edition.ts'

/** An item that stands otherwise than before; `municipalities` (four-digit codes) for whom, absent for all. */
export interface StandsOtherwise {
  readonly item: string
  readonly municipalities?: readonly string[]
}

/**
 * Returns the items that stand otherwise since an edition was published: called off or standing again, or signed and
 * missing of other municipalities by KOMBIT's list; and what has gone, because an edition was put right or taken back.
 * What nobody has been shown yet is none of them.
 */
export function standOtherwise(before: Catalogue, after: Catalogue): readonly StandsOtherwise[] {
  const gone = [...before.obligations.keys(), ...before.events.keys()].filter(
    (id) => !after.obligations.has(id) && !after.events.has(id),
  )
  const items = [
    ...[...after.obligations].map(([id, { item }]) => [before.obligations.get(id)?.item, item] as const),
    ...[...after.events].map(([id, event]) => [before.events.get(id), event] as const),
  ]
  const changed = items.flatMap(([was, is]) => {
    if (!was) return []
    if (was.calledOff !== is.calledOff) return [{ item: is.id }]
    const municipalities = otherSigners(signaturesOf(was), signaturesOf(is))
    return municipalities.length > 0 ? [{ item: is.id, municipalities }] : []
  })
  return [...changed, ...gone.map((item) => ({ item }))]
}

const signaturesOf = (item: object) => ('signatures' in item ? (item as Agreement).signatures : undefined)

function otherSigners(was: Agreement['signatures'], is: Agreement['signatures']): readonly string[] {
  const [before, after] = [was, is].map((list) => [
    ...(list?.signed ?? []).map((code) => `${code} signed`),
    ...(list?.missing ?? []).map((code) => `${code} missing`),
  ])
  const differ = new Set(before).symmetricDifference(new Set(after))
  // The day of the list is shown with what it says.
  const all = was?.asOf === is?.asOf ? differ : new Set(before).union(new Set(after))
  return [...new Set([...all].map((entry) => entry.slice(0, 4)))]
}
