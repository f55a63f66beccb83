import { useLocation, useSearch } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { hrefWith } from './address.ts'

/** Returns how an open item is closed: back to the list it was opened from, or to the list in its place. */
export function useCloseItem(list: string): () => void {
  const state = useHistoryState<{ overList?: boolean } | null>()
  const search = useSearch()
  const [, navigate] = useLocation()
  return () => {
    if (state?.overList) history.back()
    else navigate(hrefWith(list, search, 'all'), { replace: true })
  }
}
