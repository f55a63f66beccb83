import type { Deadline } from '../deadline.ts'
import type { Edition, Event } from '../edition.ts'
import { EDITION_SHAPE, ITEM_LISTS } from './edition-shape.ts'
import { type Fault, isRecord, shapeFaults } from './shape-faults.ts'

/**
 * Returns what keeps a value from being an edition that can be stored, shown and published; nothing where it is one. Beside
 * the shape: no id stands twice, nothing ends before it begins, nobody has signed and not signed.
 */
export function editionFaults(value: unknown): readonly Fault[] {
  const faults = shapeFaults(value, EDITION_SHAPE)
  return faults.length > 0 ? faults : relationFaults(value as Edition)
}

function relationFaults(edition: Edition): readonly Fault[] {
  const taken = new Set<string>()
  const agreements = new Set(edition.agreements.map(({ id }) => id))
  // One that only asks to sign the agreement is one item with it.
  const isItsOwn = (item: object) => 'agreement' in item && 'id' in item && item.agreement === item.id
  return ITEM_LISTS.flatMap((list) =>
    edition[list].flatMap((item, i) => {
      const at = `${list}[${i}]`
      const faults = [
        ...deadlineFaults(item, at),
        ...(list === 'events' ? eventFaults(item as Event, at) : []),
      ]
      if (taken.has(item.id)) faults.push({ at: `${at}.id`, fault: 'id-taken' })
      if (!(isItsOwn(item) && agreements.has(item.id))) taken.add(item.id)
      return [...faults, ...signatureFaults(item, at)]
    }),
  )
}

function deadlineFaults(item: object, at: string): Fault[] {
  return Object.entries(item).flatMap(([field, value]) => {
    if (!isRecord(value) || !('raw' in value)) return []
    const deadline = value as unknown as Deadline
    const isBackwards =
      (deadline.kind === 'period' && deadline.to < deadline.from) ||
      (deadline.kind === 'day' && deadline.to !== deadline.from)
    return isBackwards ? [{ at: `${at}.${field}`, fault: 'ends-before-it-begins' as const }] : []
  })
}

function eventFaults({ start, end }: Event, at: string): Fault[] {
  if (end === undefined) return []
  // A meeting that ends on a day and at no hour may begin at one.
  const isBackwards = end.length === start.length ? end < start : end.slice(0, 10) < start.slice(0, 10)
  return isBackwards ? [{ at: `${at}.end`, fault: 'ends-before-it-begins' }] : []
}

function signatureFaults(item: object, at: string): Fault[] {
  if (!('signatures' in item) || item.signatures === undefined) return []
  const { signed, missing } = item.signatures as { signed: readonly string[]; missing: readonly string[] }
  const isBoth = new Set(signed).intersection(new Set(missing)).size > 0
  return isBoth ? [{ at: `${at}.signatures`, fault: 'both-signed-and-missing' }] : []
}
