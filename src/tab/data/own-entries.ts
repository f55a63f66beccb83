import { useQuery } from '@tanstack/react-query'
import type { List, OwnEntryItem } from '#api/contract.ts'
import { useApi } from './api-client.ts'

export const ENTRIES_PATH = '/me/calendar-entries'
export const entriesKey = ['calendar-entries'] as const

/** Returns what Fristvagt has put into the person's calendar, and whether it stands there right. */
export function useOwnEntries() {
  const api = useApi()
  return useQuery({
    queryKey: entriesKey,
    queryFn: ({ signal }) => api.get<List<OwnEntryItem>>(ENTRIES_PATH, signal),
  })
}

/** Returns the entry of a meeting, of the registration for one, or of a deadline; undefined where there is none. */
export function useOwnEntry(part: OwnEntryItem['part'], id: string): OwnEntryItem | undefined {
  return useOwnEntries().data?.items.find((entry) => entry.part === part && entry.id === id)
}
