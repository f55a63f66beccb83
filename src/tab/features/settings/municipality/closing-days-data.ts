import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ClosingSettings, MovedNudgesItem, YearCalendarItem } from '#api/contract.ts'
import { useNotify } from '#tab/components/notices.tsx'
import { useApi } from '#tab/data/api-client.ts'
import { sayProblem } from '#tab/data/api-problem.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { useSettingsTexts } from '../settings-texts.ts'

const pathOf = (code: string) => `/municipalities/${code}/settings`

/** Returns the closing days of the municipality as they stand. */
export function useClosingSettings() {
  const api = useApi()
  const { code } = usePlace().municipality
  return useQuery({
    queryKey: ['settings', code],
    queryFn: ({ signal }) => api.get<ClosingSettings>(pathOf(code), signal),
  })
}

/** Returns the special days of a year. */
export function useYearCalendar(year: number) {
  const api = useApi()
  const { code } = usePlace().municipality
  return useQuery({
    queryKey: ['settings', code, 'year', year],
    queryFn: ({ signal }) =>
      api.get<YearCalendarItem>(`/municipalities/${code}/calendar?year=${year}`, signal),
    placeholderData: keepPreviousData,
  })
}

/** Returns what closing days would move before they are saved; nothing is asked about what stands. */
export function useMoved(wanted: ClosingSettings, isChanged: boolean) {
  const api = useApi()
  const { code } = usePlace().municipality
  return useQuery({
    queryKey: ['settings-moved', code, wanted],
    queryFn: () =>
      api.send<MovedNudgesItem>('POST', `${pathOf(code)}/preview`, { municipality: code, ...wanted }),
    enabled: isChanged,
    staleTime: 0,
    gcTime: 0,
  })
}

/** Returns the saving of closing days, with a notice that takes it back. */
export function useSaveClosingDays() {
  const api = useApi()
  const client = useQueryClient()
  const texts = useTexts()
  const { closing } = useSettingsTexts()
  const notify = useNotify()
  const { code, name } = usePlace().municipality
  const key = ['settings', code]
  const mutation = useMutation({
    mutationKey: ['settings', code],
    networkMode: 'always',
    mutationFn: (wanted: ClosingSettings) =>
      api.send<ClosingSettings>('PUT', pathOf(code), { municipality: code, ...wanted }),
    onMutate: async () => {
      await client.cancelQueries({ queryKey: key })
      return client.getQueryData<ClosingSettings>(key)
    },
    onSuccess: (saved, _wanted, stood) => {
      client.setQueryData(key, saved)
      notify({
        kind: 'done',
        text: closing.saved(name),
        ...(stood && { undo: () => mutation.mutate(stood) }),
      })
      return client.invalidateQueries({ queryKey: key })
    },
    onError: (error) =>
      notify({ kind: 'failed', text: texts.status.failed(closing.title, sayProblem(error, texts)) }),
  })
  return mutation
}
