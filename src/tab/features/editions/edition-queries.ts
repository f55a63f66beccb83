import { useIsMutating, useQuery } from '@tanstack/react-query'
import type {
  DraftChangesItem,
  DraftSummaryItem,
  DraftTextItem,
  EditionChangesItem,
  List,
  PublicationChangesItem,
  PublicationItem,
} from '#api/contract.ts'
import { useApi } from '#tab/data/api-client.ts'
import type { Draft } from './draft-fields.ts'

/** How soon it shows what a colleague has done to the drafts. */
const POLL_MS = 15_000

export const draftKey = (id: string) => ['drafts', id] as const
export const draftPath = (id: string) => `/drafts/${encodeURIComponent(id)}`
export interface EditionItem {
  readonly id: string
  readonly title: string
  readonly date: string
}

/** Returns the drafts that are open. */
export function useDrafts() {
  const api = useApi()
  return useQuery({
    queryKey: ['drafts', 'open'],
    queryFn: ({ signal }) => api.get<List<DraftSummaryItem>>('/drafts?state=open&limit=200', signal),
    refetchInterval: POLL_MS,
  })
}

/** Returns a draft, whole. */
export function useDraft(id: string) {
  const api = useApi()
  // A poll while an edit is on its way could bring back what was before it.
  const isChanging = useIsMutating({ mutationKey: ['draft-edit', id] }) > 0
  return useQuery({
    queryKey: draftKey(id),
    queryFn: ({ signal }) => api.get<Draft>(draftPath(id), signal),
    refetchInterval: isChanging ? false : POLL_MS,
  })
}

/** Returns the words of the file that a draft was read from; they never change. */
export function useDraftText(id: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['draft-text', id],
    queryFn: ({ signal }) => api.get<DraftTextItem>(`${draftPath(id)}/text`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Returns what publishing a draft would change, and who would notice. */
export function useDraftChanges(id: string, version: number) {
  const api = useApi()
  return useQuery({
    queryKey: ['drafts', id, 'changes', version],
    queryFn: ({ signal }) => api.get<DraftChangesItem>(`${draftPath(id)}/changes`, signal),
  })
}

/** Returns what was published, each edition by its newest publication, newest first. */
export function usePublications() {
  const api = useApi()
  return useQuery({
    queryKey: ['publications'],
    queryFn: ({ signal }) => api.get<List<PublicationItem>>('/publications', signal),
    refetchInterval: POLL_MS,
  })
}

/** Returns what a publication changed, and taking it back would undo. */
export function usePublicationChanges(revision: number) {
  const api = useApi()
  return useQuery({
    queryKey: ['publications', revision],
    queryFn: ({ signal }) => api.get<PublicationChangesItem>(`/publications/${revision}/changes`, signal),
  })
}

/** Returns the published editions, newest first. */
export function useEditions() {
  const api = useApi()
  return useQuery({
    queryKey: ['editions'],
    queryFn: async ({ signal }) => {
      const { items } = await api.get<List<EditionItem>>('/editions', signal)
      return items.toSorted((a, b) => (a.date < b.date ? 1 : -1))
    },
  })
}

/** Returns what an edition changed against those before it. */
export function useEditionChanges(id: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['changes', id],
    queryFn: ({ signal }) =>
      api.get<EditionChangesItem>(`/editions/${encodeURIComponent(id)}/changes`, signal),
  })
}
