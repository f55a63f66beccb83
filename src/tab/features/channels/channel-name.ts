import type { SubscriptionItem } from '#api/contract.ts'
import type { ChannelsTexts } from './channels-texts.ts'

/** Returns what to call a channel or a chat: "KOMBIT-programmet › SAPA", or its kind where Teams has no name for it. */
export function channelName(
  { kind, team, channel }: Pick<SubscriptionItem, 'kind' | 'team' | 'channel'>,
  texts: ChannelsTexts,
): string {
  if (kind !== 'channel') return texts.kinds[kind]
  const names = [team, channel].filter((name) => name !== undefined && name !== '')
  return names.length > 0 ? names.join(' › ') : texts.unnamed
}
