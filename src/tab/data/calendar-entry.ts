import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CalendarAnswer, EventItem } from '#api/contract.ts'
import { useHost } from '#tab/host/host-context.ts'
import { useApi } from './api-client.ts'

/**
 * Returns the adding of an event to the person's calendar, and what came of it. The answer is kept with the event,
 * so that the list and the details say the same.
 */
export function useCalendarEntry(event: EventItem) {
  const api = useApi()
  const host = useHost()
  const client = useQueryClient()
  const key = ['calendar-answer', event.id]
  const answer = useQuery<CalendarAnswer | null>({ queryKey: key, queryFn: () => null, enabled: false })
  const mutation = useMutation({
    mutationKey: ['calendar-entry', event.id],
    networkMode: 'always',
    mutationFn: async () => {
      const { data } = answer
      // Microsoft's challenge is met by a token that answers it; without one the same refusal would come again.
      if (data?.outcome.startsWith('needs-')) await host.token({ renew: true, claims: data.claims })
      return api.send<CalendarAnswer>('POST', `/events/${encodeURIComponent(event.id)}/calendar-entry`)
    },
    onSuccess: (said) => {
      client.setQueryData(key, said)
      return client.invalidateQueries({ queryKey: ['events'] })
    },
  })
  return { ...mutation, answer: answer.data ?? undefined }
}
