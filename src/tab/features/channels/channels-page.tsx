import { ChannelList } from './channel-list.tsx'
import { ChannelPage } from './channel-page.tsx'
import { ReachPage } from './reach-page.tsx'

/** The channels, what would reach nobody, and one channel with its pages: all below `/channels`. */
export default function ChannelsPage({
  id,
  section,
}: {
  id?: string | undefined
  section?: string | undefined
}) {
  if (id === undefined) return <ChannelList />
  if (id === 'reach') return <ReachPage />
  return <ChannelPage key={id} id={id} section={section} />
}
