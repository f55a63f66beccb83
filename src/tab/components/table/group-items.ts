import type { AgreementItem, TaskItem } from '#api/contract.ts'
import type { Sort } from './sort-items.ts'

/** What a list can be grouped by, as it stands in `?group=`; the first where nothing does. */
export const GROUPINGS = ['standing', 'solution', 'month'] as const
export type Grouping = (typeof GROUPINGS)[number]

export interface ItemGroup<T> {
  readonly key: string
  readonly title: string
  readonly text?: string | undefined
  readonly items: readonly T[]
}

/** How a list's own standings are grouped: their order, where an item belongs, and what each is called. */
export interface Standings<T, G extends string> {
  readonly order: readonly G[]
  readonly of: (item: T) => G
  readonly titles: Readonly<Record<G, { readonly title: string; readonly text?: string }>>
}

/** Returns the grouping of an address; what is none of ours is the first. */
export const groupingIn = (text: string): Grouping => GROUPINGS.find((one) => one === text) ?? 'standing'

type Item = AgreementItem | TaskItem
const { compare } = new Intl.Collator('da', { numeric: true })

/**
 * Returns the items in their groups, each in the order given: by standing, by solution in Danish alphabetical order, or
 * by the month of the deadline's first day, the latest first where the list is sorted so; what has no day stands last.
 */
export function groupItems<T extends Item, G extends string>(
  items: readonly T[],
  by: Grouping,
  {
    standings,
    sort,
    undated,
    locale,
  }: { standings: Standings<T, G>; sort: Sort | undefined; undated: string; locale: string },
): readonly ItemGroup<T>[] {
  if (by === 'standing') {
    const groups = Map.groupBy(items, standings.of)
    return standings.order.flatMap((key) => {
      const members = groups.get(key)
      return members ? [{ key, ...standings.titles[key], items: members }] : []
    })
  }
  if (by === 'solution')
    return [...Map.groupBy(items, ({ solution }) => solution.id)]
      .map(([key, members]) => ({ key, title: members[0]?.solution.name ?? key, items: members }))
      .sort((a, b) => compare(a.title, b.title))
  const turn = sort?.key === 'deadline' && sort.descending ? -1 : 1
  return [...Map.groupBy(items, ({ deadline }) => deadline.from?.slice(0, 7) ?? '')]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || (a < b ? -turn : turn))
    .map(([key, members]) => ({
      key,
      title: key === '' ? undated : monthName(key, locale),
      items: members,
    }))
}

function monthName(month: string, locale: string): string {
  const name = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const written = name.format(new Date(`${month}-01T00:00:00Z`))
  return written.charAt(0).toLocaleUpperCase(locale) + written.slice(1)
}
