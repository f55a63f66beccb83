import type { AgreementItem, DeadlineItem, TaskItem } from '#api/contract.ts'

/** What the heads of the columns sort by, as it stands in `?sort=`; with a `-` before it the other way round. */
const SORT_KEYS = ['deadline', 'solution', 'title', 'sent', 'start', 'standing'] as const
export type SortKey = (typeof SORT_KEYS)[number]

export interface Sort {
  readonly key: SortKey
  readonly descending: boolean
}

/** Returns the sort of an address; undefined for none, or for words that are no sort of ours: the most urgent first. */
export function sortIn(text: string): Sort | undefined {
  const descending = text.startsWith('-')
  const key = SORT_KEYS.find((one) => one === text.slice(descending ? 1 : 0))
  return key && { key, descending }
}

/** Returns the `?sort=` of the next press on a head: upwards, downwards, and then as it was ('') */
export function nextSort(now: Sort | undefined, key: SortKey): string {
  if (now?.key !== key) return key
  return now.descending ? '' : `-${key}`
}

type Item = AgreementItem | TaskItem
const { compare } = new Intl.Collator('da', { numeric: true })

/**
 * Returns the items in the order of a sort; those that are alike stay in the order given, and what has no day stands
 * last both ways. `rankOf` says where a standing stands among the others.
 */
export function sortItems<T extends Item>(
  items: readonly T[],
  sort: Sort | undefined,
  rankOf: (item: T) => number,
): readonly T[] {
  if (!sort) return items
  const turn = sort.descending ? -1 : 1
  return items.toSorted(comparing(sort.key, rankOf, turn))
}

function comparing<T extends Item>(key: SortKey, rankOf: (item: T) => number, turn: number) {
  const byDay = (dayOf: (item: T) => DeadlineItem | undefined) => (a: T, b: T) => {
    const [one, other] = [keyOf(dayOf(a)), keyOf(dayOf(b))]
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined)
    return turn * compareText(one, other)
  }
  switch (key) {
    case 'deadline':
      return byDay(({ deadline }) => deadline)
    case 'sent':
    case 'start':
      return byDay((item) => ('sent' in item ? item.sent : item.start))
    case 'solution':
      return (a: T, b: T) => turn * compare(a.solution.name, b.solution.name)
    case 'title':
      return (a: T, b: T) => turn * compare(a.title, b.title)
    case 'standing':
      return (a: T, b: T) => turn * (rankOf(a) - rankOf(b))
  }
}

/** By the last day, when it is overdue, and then the first. */
function keyOf(deadline: DeadlineItem | undefined): string | undefined {
  return deadline?.to === undefined ? undefined : `${deadline.to}/${deadline.from ?? ''}`
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
