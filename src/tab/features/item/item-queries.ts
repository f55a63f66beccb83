import { useQuery } from '@tanstack/react-query'
import type {
  DeliveryItem,
  EffectItem,
  ItemHistoryItem,
  List,
  NudgeItem,
  SignaturesItem,
} from '#api/contract.ts'
import { useApi } from '#tab/data/api-client.ts'
import type { NudgeWindow } from './nudge-window.ts'

/** The list that an item is of; its routes are below it. */
export type ItemList = 'agreements' | 'tasks'

const pathOf = (list: ItemList, id: string) => `/${list}/${encodeURIComponent(id)}`
const MOST = 200

/** Returns what has happened to an item in a municipality. */
export function useItemHistory(code: string, list: ItemList, id: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['history', code, list, id],
    queryFn: ({ signal }) =>
      api.get<ItemHistoryItem>(`${pathOf(list, id)}/history?municipality=${code}`, signal),
  })
}

/** Returns who has signed by KOMBIT's list. It is written down that it was read: a change of one's own asks for it not again. */
export function useSignatures(code: string, id: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['signatures', id, code],
    queryFn: ({ signal }) =>
      api.get<SignaturesItem>(`${pathOf('agreements', id)}/signatures?municipality=${code}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Returns the nudges of an item that are to come within so many days from one on, earliest first. */
export function useComingNudges(code: string, item: string, { from, days }: NudgeWindow) {
  const api = useApi()
  const window = { from, days: String(days), limit: String(MOST) }
  const search = new URLSearchParams({ municipality: code, item, ...window })
  return useQuery({
    queryKey: ['preview', code, 'item', item, from, days],
    queryFn: async ({ signal }) =>
      (await api.get<List<NudgeItem>>(`/nudges/preview?${search}`, signal)).items,
  })
}

/** Returns the cards about an item, newest first, and what came of them. */
export function useItemDeliveries(code: string, item: string) {
  const api = useApi()
  const search = new URLSearchParams({ municipality: code, item, limit: String(MOST) })
  return useQuery({
    queryKey: ['deliveries', code, 'item', item],
    queryFn: async ({ signal }) => {
      const [sent, effect] = await Promise.all([
        api.get<List<DeliveryItem>>(`/nudges/deliveries?${search}`, signal),
        api.get<EffectItem>(`/nudges/effect?${new URLSearchParams({ municipality: code, item })}`, signal),
      ])
      return { deliveries: sent.items, more: sent.next !== undefined, effect }
    },
  })
}
