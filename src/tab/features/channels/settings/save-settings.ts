import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ChannelPreview, ChannelSettings, SubscriptionItem } from '#api/contract.ts'
import { useApi } from '#tab/data/api-client.ts'
import { ApiProblem } from '#tab/data/api-problem.ts'
import { usePlace } from '#tab/data/place.ts'
import { channelsKey } from '../channel-queries.ts'

/** What is saved, over which choice: the one that was seen. */
export interface SettingsChange {
  readonly settings: ChannelSettings
  readonly language: SubscriptionItem['language']
  readonly version: string
  /** It takes back what was saved just now. */
  readonly isUndo: boolean
}

/** Thrown where no channel can have the settings. */
export class SettingsFaultsError extends Error {
  override readonly name = 'SettingsFaultsError'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join(', '))
    this.faults = faults
  }
}

/** Returns whether somebody else has changed the channel since it was seen. */
export const isOvertaken = (error: unknown) =>
  error instanceof ApiProblem && error.code === 'changed-meanwhile'

/**
 * Returns the saving of a channel's settings. Rejects with SettingsFaultsError where no channel can have them, and with
 * ApiProblem `changed-meanwhile`, nothing saved, where others stand by now; those are fetched then.
 */
export function useSaveSettings(id: string, saved: (item: SubscriptionItem, change: SettingsChange) => void) {
  const api = useApi()
  const client = useQueryClient()
  const { code } = usePlace().municipality
  return useMutation({
    networkMode: 'always',
    mutationFn: async ({ settings, language, version }: SettingsChange) => {
      const asked = { municipality: code, settings }
      const { faults } = await api.send<ChannelPreview>('POST', `/subscriptions/${id}/preview`, asked)
      if (faults.length > 0) throw new SettingsFaultsError(faults)
      return api.send<SubscriptionItem>('PUT', `/subscriptions/${id}/settings`, {
        ...asked,
        language,
        version,
      })
    },
    onSuccess: (item, change) => {
      client.setQueryData<SubscriptionItem[]>(channelsKey(code), (all) =>
        all?.map((one) => (one.id === id ? item : one)),
      )
      saved(item, change)
    },
    onSettled: () =>
      Promise.all(
        ['subscriptions', 'preview', 'reach'].map((list) =>
          client.invalidateQueries({ queryKey: [list, code] }),
        ),
      ),
  })
}
