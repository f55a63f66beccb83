import type { ChangeItem } from '#api/contract.ts'

const ORDER = ['called-off', 'moved', 'decided', 'new'] as const

/** Returns the changes as the morning's card has them: what was called off first, what is new last. */
export function mostTellingFirst(items: readonly ChangeItem[]): ChangeItem[] {
  return items.toSorted((a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change))
}
