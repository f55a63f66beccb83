import { useLocation, useSearch } from 'wouter'

/** What outlives a page: whose language and person, and which channel's tab, by its subscription and municipality. */
const LASTING = ['lang', 'person', 'subscription', 'of', 'all']

/** Returns the address with a path of ours and the search that should stay: all of it, or only what outlives a page. */
export function hrefWith(path: string, search: string, keep: 'all' | 'lasting'): string {
  const params = new URLSearchParams(search)
  if (keep === 'lasting')
    for (const name of [...params.keys()]) if (!LASTING.includes(name)) params.delete(name)
  return params.size > 0 ? `${path}?${params}` : path
}

/** Returns the address of a list with filters of its own, and what outlives a page. */
export function hrefOf(path: string, search: string, filters: Readonly<Record<string, string>>): string {
  const [, kept = ''] = hrefWith('', search, 'lasting').split('?')
  const params = new URLSearchParams(filters)
  for (const [name, value] of new URLSearchParams(kept)) params.set(name, value)
  return params.size > 0 ? `${path}?${params}` : path
}

/** Returns the value of one search parameter ('' when absent), and how to set it; '' takes it away. */
export function useAddressParam(name: string): [string, (value: string) => void] {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const set = (value: string) => {
    // The search as it is now, not as it was when this was rendered: two filters may be set before the next rendering.
    const params = new URLSearchParams(window.location.search)
    if (value === '') params.delete(name)
    else params.set(name, value)
    navigate(params.size > 0 ? `${path}?${params}` : path, { replace: true })
  }
  return [new URLSearchParams(search).get(name) ?? '', set]
}

/** Returns a function that takes the filters out of the address and keeps the page. */
export function useClearFilters(): () => void {
  const search = useSearch()
  const [path, navigate] = useLocation()
  return () => navigate(hrefWith(path, search, 'lasting'), { replace: true })
}
