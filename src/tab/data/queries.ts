import { queryOptions, useIsMutating, useQuery } from '@tanstack/react-query'
import type {
  AgreementItem,
  EditionChangesItem,
  EventItem,
  List,
  Me,
  MilestoneItem,
  MunicipalityItem,
  TaskItem,
} from '#api/contract.ts'
import { type ApiClient, useApi } from './api-client.ts'
import { usePollPace } from './poll-pace.ts'

/** How soon a new edition shows. */
const EDITION_POLL_MS = 60_000
/** All that there is, as a rule: one page after the other would be waited for. */
const PAGE_SIZE = 2_000

export type ListName = 'agreements' | 'tasks' | 'events'

export const meKey = ['me'] as const
/** Returns the cache's key of a municipality's list. */
export const listKey = (list: ListName, municipality: string) => [list, municipality] as const

export const meQuery = (api: ApiClient) =>
  queryOptions({ queryKey: meKey, queryFn: ({ signal }) => api.get<Me>('/me', signal) })
export const listQuery = <T>(api: ApiClient, list: ListName, municipality: string) =>
  queryOptions({
    queryKey: listKey(list, municipality),
    queryFn: ({ signal }) => all<T>(api, `/${list}`, { municipality }, signal),
  })
const newestChangesQuery = (api: ApiClient) =>
  queryOptions({
    queryKey: ['changes'],
    queryFn: ({ signal }) => api.get<EditionChangesItem>('/editions/newest/changes', signal),
  })

/** Returns who is signed in, which day it is, and the municipality they have chosen. */
export const useMe = () => useQuery({ ...meQuery(useApi()), refetchInterval: usePollPace() })

/** Returns the 98 municipalities; asked for once. */
export function useMunicipalities() {
  const api = useApi()
  return useQuery({
    queryKey: ['municipalities'],
    queryFn: ({ signal }) => all<MunicipalityItem>(api, '/municipalities', {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export const useAgreements = (municipality: string) => useList<AgreementItem>('agreements', municipality)
export const useTasks = (municipality: string) => useList<TaskItem>('tasks', municipality)
export const useEvents = (municipality: string) => useList<EventItem>('events', municipality)

/** Returns the steps of the processes that are the same for all. */
export function useMilestones() {
  const api = useApi()
  return useQuery({
    queryKey: ['milestones'],
    queryFn: ({ signal }) => all<MilestoneItem>(api, '/milestones', {}, signal),
    refetchInterval: EDITION_POLL_MS,
  })
}

/** Returns what the newest edition changed against those before it; asked for from when on it is `wanted`. */
export const useNewestChanges = (wanted = true) =>
  useQuery({ ...newestChangesQuery(useApi()), enabled: wanted, refetchInterval: EDITION_POLL_MS })

function useList<T>(list: ListName, municipality: string) {
  const api = useApi()
  // A poll while a change is on its way could bring back what was before it; once it has come, it is asked again.
  const isChanging = useIsMutating() > 0
  const pace = usePollPace()
  return useQuery({ ...listQuery<T>(api, list, municipality), refetchInterval: isChanging ? false : pace })
}

async function all<T>(api: ApiClient, path: string, query: Record<string, string>, signal: AbortSignal) {
  const items: T[] = []
  const search = new URLSearchParams({ ...query, limit: String(PAGE_SIZE) })
  for (;;) {
    const page = await api.get<List<T>>(`${path}?${search}`, signal)
    if (page.next === undefined && items.length === 0) return page.items
    items.push(...page.items)
    if (page.next === undefined) return items
    search.set('cursor', page.next)
  }
}
