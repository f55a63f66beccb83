import { useCallback, useEffect, useReducer, useRef, useState } from 'preact/hooks'
import type { SearchAnswer, SearchGroup } from '#api/contract.ts'
import { usePane } from '#pane/shell/pane-context.ts'

/** What is searched for; among all kinds where none is named. */
export interface Query {
  readonly q: string
  readonly kind: SearchGroup['kind'] | undefined
}

/** What came of it last: what was found stays until the next is there. */
export interface Search {
  readonly busy: boolean
  readonly answer?: SearchAnswer
  readonly error?: unknown
}

/** A search with every letter would be asked for in vain: the next letter is on its way. */
const PAUSE_MS = 250
const FEW_OF_EACH = 5

/** Returns what is searched for and found: at first what is next, without a word typed. Asks nobody to sign in. */
export function useSearch() {
  const { api } = usePane()
  const [query, setQuery] = useState<Query>({ q: '', kind: undefined })
  const [search, setSearch] = useState<Search>({ busy: true })
  const [turn, again] = useReducer((turns: number, _: undefined) => turns + 1, 0)
  const typed = useRef(query.q)
  const ask = useCallback(
    ({ q, kind }: Query, signal: AbortSignal) => {
      const body = kind ? { q, kind } : { q, limit: FEW_OF_EACH }
      return api.post<SearchAnswer>('/search', body, { signal, quiet: true })
    },
    [api],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: turn is what asks for the same once more
  useEffect(() => {
    const leaving = new AbortController()
    const settle = (result: Omit<Search, 'busy'>) => {
      if (!leaving.signal.aborted) setSearch({ busy: false, ...result })
    }
    const pause = query.q === typed.current ? 0 : PAUSE_MS
    typed.current = query.q
    setSearch(({ error: _, ...before }) => ({ ...before, busy: true }))
    const later = setTimeout(() => {
      ask(query, leaving.signal).then(
        (answer) => settle({ answer }),
        (error: unknown) => settle({ error }),
      )
    }, pause)
    return () => {
      clearTimeout(later)
      leaving.abort()
    }
  }, [query, ask, turn])
  return { query, setQuery, search, again: () => again(undefined) }
}
