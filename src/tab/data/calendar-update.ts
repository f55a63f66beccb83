import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CalendarUpdateAnswer } from '#api/contract.ts'
import { useApi } from './api-client.ts'
import { ENTRIES_PATH, entriesKey, useOwnEntries } from './own-entries.ts'

/**
 * Brings what stands in the person's calendar by our doing up to date, once a visit, where something is behind. Returns
 * what was put right; where that could not be done, the meetings themselves go on saying so, with a button.
 */
export function useCalendarUpdate(): CalendarUpdateAnswer | undefined {
  const api = useApi()
  const client = useQueryClient()
  const entries = useOwnEntries()
  const { mutate, isIdle, data } = useMutation({
    mutationKey: ['calendar-update'],
    mutationFn: () => api.send<CalendarUpdateAnswer>('POST', `${ENTRIES_PATH}/update`),
    onSuccess: async ({ updated, gone }) => {
      if (updated.length + gone.length === 0) return
      await Promise.all(
        [entriesKey, ['events']].map(async (queryKey) => {
          // A first answer that is still on its way was given before, and would be taken for what stands now.
          await client.cancelQueries({ queryKey })
          await client.invalidateQueries({ queryKey })
        }),
      )
    },
  })
  const behind = entries.data?.items.some(({ movedSince, stands }) => movedSince && stands !== 'without-day')
  useEffect(() => {
    if (behind && isIdle) mutate()
  }, [behind, isIdle, mutate])
  return data
}
