import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CalendarAnswer } from '#api/contract.ts'
import { useHost } from '#tab/host/host-context.ts'
import { token, useApi } from './api-client.ts'
import { entriesKey } from './own-entries.ts'

/**
 * Returns the adding of something to the person's calendar, or with `DELETE` its removal, and what came of it; `path` is
 * where it is in the API. The answer of the last of both is kept with it, so that the list and the details say the same.
 */
export function useCalendarEntry(path: string, method: 'POST' | 'DELETE' = 'POST') {
  const api = useApi()
  const host = useHost()
  const client = useQueryClient()
  const key = ['calendar-answer', path]
  const answer = useQuery<Answered | null>({ queryKey: key, queryFn: () => null, enabled: false })
  const mutation = useMutation({
    mutationKey: ['calendar-entry', path, method],
    networkMode: 'always',
    mutationFn: async () => {
      const { data } = answer
      // Microsoft's challenge is met by a token that answers it; without one the same refusal would come again.
      if (data?.outcome.startsWith('needs-')) await token(host, true, data.claims)
      return api.send<CalendarAnswer>(method, `${path}/calendar-entry`)
    },
    onSuccess: async (said) => {
      const keep = () => client.setQueryData<Answered>(key, { ...said, to: method })
      // "Removed" is said when the list says so as well.
      if (said.outcome !== 'removed') keep()
      await Promise.all([entriesKey, ['events']].map((queryKey) => client.invalidateQueries({ queryKey })))
      if (said.outcome === 'removed') keep()
    },
  })
  return { ...mutation, answer: answer.data ?? undefined }
}

/** What was said, and to what. */
type Answered = CalendarAnswer & { readonly to: 'POST' | 'DELETE' }

const DONE = ['added', 'added-again', 'already', 'updated', 'removed'] as const

/** Returns whether the calendar is as the person wanted it. */
export function isDone(outcome: CalendarAnswer['outcome']): outcome is (typeof DONE)[number] {
  return DONE.some((done) => done === outcome)
}
