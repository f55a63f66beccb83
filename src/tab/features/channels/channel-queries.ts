import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type {
  ChannelPreview,
  ChannelSettings,
  DeliveryItem,
  EffectItem,
  List,
  ReachAnswer,
  SettingsOffers,
  SubscriptionItem,
  WaitingChannels,
} from '#api/contract.ts'
import { useApi } from '#tab/data/api-client.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'

const MOST = '500'

/** Returns the cache's key of a municipality's channels. */
export const channelsKey = (municipality: string) => ['subscriptions', municipality] as const

/** Returns the channels and chats of the municipality that get nudges. */
export function useChannels() {
  const api = useApi()
  const { code } = usePlace().municipality
  return useQuery({
    queryKey: channelsKey(code),
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ municipality: code, limit: MOST })
      return (await api.get<List<SubscriptionItem>>(`/subscriptions?${query}`, signal)).items
    },
  })
}

/** Returns the channels that Fristvagt is in and that nobody has said yes in. */
export function useWaiting() {
  const api = useApi()
  const { code } = usePlace().municipality
  return useQuery({
    queryKey: [...channelsKey(code), 'waiting'],
    queryFn: ({ signal }) => api.get<WaitingChannels>(`/subscriptions/waiting?municipality=${code}`, signal),
  })
}

/** Returns what can be chosen for a channel, in the words of its card. */
export function useOffers() {
  const api = useApi()
  const { language } = useTexts()
  return useQuery({
    queryKey: ['publications', 'choices', language],
    queryFn: ({ signal }) => api.get<SettingsOffers>('/subscriptions/choices', signal),
  })
}

/** Returns what would reach nobody in the coming 30 days. */
export function useReach() {
  const api = useApi()
  const { code } = usePlace().municipality
  return useQuery({
    queryKey: ['reach', code],
    queryFn: ({ signal }) => api.get<ReachAnswer>(`/reach?municipality=${code}`, signal),
  })
}

/** Returns what a channel gets in the coming 30 days: with the settings that it has, or with those `tried`. */
export function useChannelPreview(id: string, tried?: ChannelSettings) {
  const api = useApi()
  const { code } = usePlace().municipality
  const { language } = useTexts()
  return useQuery({
    queryKey: ['preview', code, id, language, tried ?? null],
    queryFn: () =>
      api.send<ChannelPreview>('POST', `/subscriptions/${id}/preview`, {
        municipality: code,
        ...(tried && { settings: tried }),
      }),
    placeholderData: keepPreviousData,
  })
}

/** Which deliveries are looked for; '' asks about nothing. */
export interface DeliveryFilters {
  readonly state: string
  readonly from: string
  readonly to: string
}

const PAGE = '25'

/** Returns the cards of a channel, newest first, page by page. */
export function useDeliveries(id: string, filters: DeliveryFilters) {
  const api = useApi()
  const { code } = usePlace().municipality
  return useInfiniteQuery({
    queryKey: ['deliveries', code, id, filters],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ municipality: code, subscription: id, limit: PAGE })
      for (const [name, value] of Object.entries({ ...filters, cursor: pageParam }))
        if (value !== '') query.set(name, value)
      return api.get<List<DeliveryItem>>(`/nudges/deliveries?${query}`, signal)
    },
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
}

/** Returns how many nudges of a channel were followed by a change within so many days. */
export function useNudgeEffect(id: string, days: string) {
  const api = useApi()
  const { code } = usePlace().municipality
  return useQuery({
    queryKey: ['deliveries', code, id, 'effect', days],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ municipality: code, subscription: id, days })
      return api.get<EffectItem>(`/nudges/effect?${query}`, signal)
    },
    placeholderData: keepPreviousData,
  })
}
