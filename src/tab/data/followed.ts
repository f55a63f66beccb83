import { useMemo } from 'react'
import type { ChangeItem } from '#api/contract.ts'
import { usePlace } from './place.ts'

type List = 'agreements' | 'tasks' | 'events'

/** Returns what of a list the channel follows, as the server says; in no channel, and where all is asked for, the list. */
export function useFollowed<T extends { readonly id: string }>(
  list: List,
  items: readonly T[],
): readonly T[] {
  const ids = useFollows()?.[list]
  return useMemo(() => {
    if (ids === undefined) return items
    const followed = new Set(ids)
    return items.filter(({ id }) => followed.has(id))
  }, [ids, items])
}

/** Returns the changes of an edition to what the channel follows, likewise. */
export function useFollowedChanges(changes: readonly ChangeItem[]): readonly ChangeItem[] {
  const follows = useFollows()
  if (follows === undefined) return changes
  const ids = { agreement: follows.agreements, task: follows.tasks, event: follows.events }
  return changes.filter(({ type, id }) => ids[type].includes(id))
}

function useFollows() {
  const { channel } = usePlace()
  return channel?.all ? undefined : channel?.item.follows
}
