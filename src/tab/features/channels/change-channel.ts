import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SubscriptionItem } from '#api/contract.ts'
import { useApi } from '#tab/data/api-client.ts'
import { usePlace } from '#tab/data/place.ts'
import { channelsKey } from './channel-queries.ts'

/** What can be done with a channel as a whole. `until` is the day on which a pause ends by itself. */
export type ChannelDeed = { kind: 'pause'; until: string } | { kind: 'resume' } | { kind: 'end' }

/**
 * Returns the pausing, resuming and ending of a channel: shown at once, and taken back when the server refuses it. A
 * channel that is ended leaves the list only once the server has said so. `done` hears of what the server has done.
 */
export function useChangeChannel(channel: SubscriptionItem, done: (deed: ChannelDeed) => void) {
  const api = useApi()
  const client = useQueryClient()
  const { code } = usePlace().municipality
  const key = channelsKey(code)
  const path = `/subscriptions/${channel.id}`
  const show = (item: SubscriptionItem) =>
    client.setQueryData<SubscriptionItem[]>(key, (all) =>
      all?.map((one) => (one.id === item.id ? item : one)),
    )
  return useMutation({
    networkMode: 'always',
    mutationFn: (deed: ChannelDeed) => {
      if (deed.kind === 'end') return api.send<SubscriptionItem>('DELETE', `${path}?municipality=${code}`)
      const until = deed.kind === 'pause' && deed.until !== '' ? { until: deed.until } : {}
      return api.send<SubscriptionItem>('POST', `${path}/${deed.kind}`, { municipality: code, ...until })
    },
    onMutate: async (deed) => {
      await client.cancelQueries({ queryKey: key })
      if (deed.kind === 'pause') show({ ...channel, state: 'paused' })
      if (deed.kind === 'resume') {
        const { paused: _, ...awake } = channel
        show({ ...awake, state: 'active' })
      }
    },
    onSuccess: (answer, deed) => {
      // Before it leaves the list: whoever looks at it is led away first, and not told that it is gone.
      done(deed)
      if (deed.kind !== 'end') return show(answer)
      client.setQueryData<SubscriptionItem[]>(key, (all) => all?.filter((one) => one.id !== channel.id))
    },
    onError: () => show(channel),
    onSettled: () =>
      Promise.all(
        ['subscriptions', 'preview', 'reach', 'deliveries'].map((list) =>
          client.invalidateQueries({ queryKey: [list, code] }),
        ),
      ),
  })
}
