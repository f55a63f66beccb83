import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CalendarUpdateAnswer, List, OwnEntryItem } from '#api/contract.ts'
import { useApi } from './api-client.ts'

const PATH = '/me/calendar-entries'
const key = ['calendar-entries'] as const

/**
 * Brings what stands in the person's calendar by our doing up to date, once a visit, where something is behind. Returns
 * what was put right; where that could not be done, the meetings themselves go on saying so, with a button.
 */
export function useCalendarUpdate(): CalendarUpdateAnswer | undefined {
  const api = useApi()
  const client = useQueryClient()
  const entries = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<List<OwnEntryItem>>(PATH, signal),
  })
  const { mutate, isIdle, data } = useMutation({
    mutationKey: ['calendar-update'],
    mutationFn: () => api.send<CalendarUpdateAnswer>('POST', `${PATH}/update`),
    onSuccess: async ({ updated, gone }) => {
      if (updated.length + gone.length === 0) return
      await Promise.all([key, ['events']].map((queryKey) => client.invalidateQueries({ queryKey })))
    },
  })
  const behind = entries.data?.items.some(({ movedSince, stands }) => movedSince && stands !== 'without-day')
  useEffect(() => {
    if (behind && isIdle) mutate()
  }, [behind, isIdle, mutate])
  return data
}
