import { useCallback, useMemo, useRef, useState } from 'react'
import { allToggled, extended, type Selected, toggled } from './selection.ts'

export interface Selection {
  readonly selected: Selected
  /** The ids of all that are shown and can be selected, in their order. */
  readonly shown: readonly string[]
  /** Selects one, or what it is the end of when Shift was held. */
  readonly press: (id: string, shift: boolean) => void
  readonly pressAll: () => void
  readonly replace: (ids: Iterable<string>) => void
}

/**
 * Returns what is selected of a list, for as long as its page is open: kept while it is filtered, and forgotten of what
 * is no longer in the list. `all` and `shown` are the ids that can be selected at all, and those that are shown.
 */
export function useSelection(all: ReadonlySet<string>, shown: readonly string[]): Selection {
  const [marked, setMarked] = useState<Selected>(new Set())
  const anchor = useRef<string>(undefined)
  const now = useRef(shown)
  now.current = shown
  const selected = useMemo(
    () =>
      [...marked].every((id) => all.has(id)) ? marked : new Set([...marked].filter((id) => all.has(id))),
    [marked, all],
  )
  // The rows are many: what they are given stays the same from one selection to the next.
  const press = useCallback((id: string, shift: boolean) => {
    const before = anchor.current
    anchor.current = id
    setMarked((was) => (shift ? extended(was, now.current, before, id) : toggled(was, id)))
  }, [])
  const pressAll = useCallback(() => setMarked((was) => allToggled(was, now.current)), [])
  const replace = useCallback((ids: Iterable<string>) => setMarked(new Set(ids)), [])
  return { selected, shown, press, pressAll, replace }
}
