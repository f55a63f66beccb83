import { useQuery } from '@tanstack/react-query'
import { useSearch } from 'wouter'
import type { ChannelItem } from '#api/contract.ts'
import type { Host } from '#tab/host/host.ts'
import { useHost } from '#tab/host/host-context.ts'
import { useApi } from './api-client.ts'

/** How soon a tab hears that its channel follows something else. */
const POLL_MS = 60_000

/** Returns the channel whose tab this is, by the host or by the address; `asked` is false where it is nobody's tab. */
export function useChannel() {
  const api = useApi()
  const asked = askedFor(useHost().channel, useSearch())
  const query = useQuery({
    // What a channel follows is changed with its subscription, by which it is asked for again.
    queryKey: ['subscriptions', 'channel', asked],
    queryFn: ({ signal }) => api.get<ChannelItem>(`/channel?${asked}`, signal),
    enabled: asked !== undefined,
    refetchInterval: POLL_MS,
  })
  return { asked: asked !== undefined, query }
}

/** Returns what the API is asked for: what Teams says of the channel, or the `subscription` and `of` of an address. */
export function askedFor(channel: Host['channel'], search: string): string | undefined {
  if (channel) {
    const { conversation, team } = channel
    return String(new URLSearchParams(team === undefined ? { conversation } : { conversation, team }))
  }
  const params = new URLSearchParams(search)
  const [subscription, municipality] = [params.get('subscription'), params.get('of')]
  return subscription && municipality
    ? String(new URLSearchParams({ subscription, municipality }))
    : undefined
}
