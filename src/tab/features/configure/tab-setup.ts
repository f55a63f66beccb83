import type { ChannelItem } from '#api/contract.ts'
import type { TabSetup } from '#tab/host/host-deeds.ts'
import type { OfferedPage } from './configure-texts.ts'

/** The pages that a tab can open at, in the order of the pages. */
export const OFFERED_PAGES: readonly OfferedPage[] = ['overview', 'agreements', 'tasks', 'meetings']

export const isOffered = (text: string | undefined): text is OfferedPage =>
  OFFERED_PAGES.some((page) => page === text)

/**
 * Returns what Teams keeps of a tab that opens at a page. Framed, Teams says whose channel it is; alone in a browser the
 * address does, by an id from which nobody learns the channel's own.
 */
export function tabSetup(
  origin: string,
  page: OfferedPage,
  name: string,
  channel: Pick<ChannelItem, 'id' | 'municipality'>,
): TabSetup {
  const at = `${origin}/tab/${page === 'overview' ? '' : page}`
  const { id: subscription, municipality } = channel
  const search = municipality ? `?${new URLSearchParams({ subscription, of: municipality.code })}` : ''
  return { entityId: page, suggestedDisplayName: name, contentUrl: at, websiteUrl: `${at}${search}` }
}
