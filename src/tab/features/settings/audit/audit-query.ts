import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useSearch } from 'wouter'
import type { AuditItem, AuditPersonItem, List } from '#api/contract.ts'
import { useApi } from '#tab/data/api-client.ts'
import { usePlace } from '#tab/data/place.ts'

/** What an address can narrow the trail to. `person` in an address is who looks, in the demo: whom one looks for is `who`. */
export const AUDIT_FILTERS = ['text', 'action', 'who', 'subject', 'from', 'to'] as const
const PAGE = 50

/** Returns what is looked for, as the API takes it: the municipality, and the filters that the address has. */
export function useAuditSearch(): URLSearchParams {
  const search = new URLSearchParams(useSearch())
  const { code } = usePlace().municipality
  const asked = new URLSearchParams({ municipality: code })
  for (const name of AUDIT_FILTERS) {
    const value = search.get(name)
    if (value) asked.set(name === 'who' ? 'person' : name, value)
  }
  return asked
}

/**
 * Returns the entries that are looked for, a page at a time. Each look is written down: so none happens that nobody asked
 * for, by a change elsewhere or by coming back to the window.
 */
export function useAuditEntries() {
  const api = useApi()
  const asked = useAuditSearch()
  return useInfiniteQuery({
    queryKey: ['audit-trail', asked.get('municipality'), asked.toString()],
    queryFn: ({ pageParam, signal }) => {
      const page = new URLSearchParams(asked)
      page.set('limit', String(PAGE))
      if (pageParam !== '') page.set('cursor', pageParam)
      return api.get<List<AuditItem>>(`/audit?${page}`, signal)
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}

/** Returns whom the trail can be searched for. */
export function useAuditPeople() {
  const api = useApi()
  const { code } = usePlace().municipality
  return useQuery({
    queryKey: ['audit-people', code],
    queryFn: ({ signal }) => api.get<List<AuditPersonItem>>(`/audit/people?municipality=${code}`, signal),
  })
}
