import { useMemo } from 'react'
import { useSearch } from 'wouter'
import type { AgreementItem, TaskItem } from '#api/contract.ts'
import { useAddressParam } from '#tab/components/address.ts'
import { dueGroup } from '#tab/components/due-group.ts'
import { findItems } from '#tab/components/filter-items.ts'
import { moreFiltersIn, passing } from '#tab/components/read-more-filters.ts'
import { usePlace } from '#tab/data/place.ts'
import type { Pressure } from '#tab/time/written-deadline.ts'

/** Returns the items that every filter of the address lets through but that of their standing, which is each list's own. */
export function usePassed<T extends AgreementItem | TaskItem>(
  items: readonly T[],
  pressureOf: (item: T) => Pressure,
): readonly T[] {
  const { today } = usePlace().me
  const search = useSearch()
  const [q] = useAddressParam('q')
  const [solution] = useAddressParam('solution')
  return useMemo(() => {
    const more = moreFiltersIn(search)
    const due = passing(items, more).filter(
      (item) => more.due === undefined || dueGroup(item.deadline, pressureOf(item), today) === more.due,
    )
    return findItems(due, q, solution)
  }, [items, pressureOf, search, q, solution, today])
}
