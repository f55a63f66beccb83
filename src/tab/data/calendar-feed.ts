import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CalendarFeedItem, NewCalendarFeed } from '#api/contract.ts'
import { useApi } from './api-client.ts'

const PATH = '/me/calendar-feed'
const key = ['calendar-feed']

/**
 * Returns whether the person subscribes to the meetings, and the making and ending of their address. The address is in
 * the answer to `make` alone: it is not kept in the cache, and gone when the page is left.
 */
export function useCalendarFeed() {
  const api = useApi()
  const client = useQueryClient()
  const feed = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<CalendarFeedItem>(PATH, signal),
  })
  const make = useMutation({
    networkMode: 'always',
    gcTime: 0,
    mutationFn: () => api.send<NewCalendarFeed>('POST', PATH),
    onSuccess: ({ url: _all, mineUrl: _mine, ...made }) => client.setQueryData<CalendarFeedItem>(key, made),
  })
  const revoke = useMutation({
    networkMode: 'always',
    mutationFn: () => api.send<CalendarFeedItem>('DELETE', PATH),
    onSuccess: (left) => {
      make.reset()
      client.setQueryData<CalendarFeedItem>(key, left)
    },
  })
  return { feed, make, revoke }
}
