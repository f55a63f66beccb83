import type { ItemGroup } from './group-items.ts'

/** A row of the table's body: the heading of a group, or an item. */
export type BodyRow<T> =
  | { readonly kind: 'group'; readonly key: string; readonly group: ItemGroup<T> }
  | {
      readonly kind: 'item'
      readonly key: string
      readonly item: T
      /** Whether it is the first, the last, or both of its group; '' for one in between. */
      readonly edge: string
    }

/** Returns groups as the rows that they are shown as, one below the other. */
export function bodyRows<T extends { readonly id: string }>(
  groups: readonly ItemGroup<T>[],
): readonly BodyRow<T>[] {
  return groups.flatMap((group) => [
    { kind: 'group', key: `group:${group.key}`, group } as const,
    ...group.items.map((item, i, { length }) => {
      const edge = [...(i === 0 ? ['first'] : []), ...(i === length - 1 ? ['last'] : [])].join(' ')
      return { kind: 'item', key: item.id, item, edge } as const
    }),
  ])
}

/** A stretch of rows that are not in the page, from the first up to the one after the last. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Returns what stands between the rows that are in the page (their indexes, ascending), as stretches of at most `most`
 * rows whose ends lie on multiples of it: while somebody scrolls, all but those at the edges stay the same.
 */
export function stretchesBetween(
  present: readonly number[],
  count: number,
  most: number,
): readonly Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  for (const to of [...present, count]) {
    while (from < to) {
      const end = Math.min(to, (Math.floor(from / most) + 1) * most)
      stretches.push({ from, to: end })
      from = end
    }
    from = to + 1
  }
  return stretches
}
