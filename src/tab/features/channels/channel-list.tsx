import { ChatMultiple28Regular } from '@fluentui/react-icons/svg/chat-multiple'
import type { SubscriptionItem } from '#api/contract.ts'
import { Loaded } from '#tab/components/loaded.tsx'
import { Message } from '#tab/components/message.tsx'
import { PageHeading } from '#tab/components/page-heading.tsx'
import styles from './channel-list.module.css'
import { useChannels } from './channel-queries.ts'
import { ChannelRow } from './channel-row.tsx'
import { useChannelsTexts } from './channels-texts.ts'
import { HowToAdd } from './how-to-add.tsx'
import { ReachWarning } from './reach-warning.tsx'
import { WaitingList } from './waiting-list.tsx'

/** All channels and chats that get nudges, those that could, and a warning where something reaches nobody. */
export function ChannelList() {
  const texts = useChannelsTexts()
  const query = useChannels()
  const paused = query.data?.filter(({ state }) => state === 'paused').length ?? 0
  return (
    <div className={styles.page}>
      <PageHeading title={texts.title} lead={query.data && texts.lead(query.data.length, paused)} />
      <ReachWarning />
      <Loaded query={query}>{(channels) => <Channels channels={channels} />}</Loaded>
      <WaitingList />
      <HowToAdd open={query.data?.length === 0} />
    </div>
  )
}

function Channels({ channels }: { channels: readonly SubscriptionItem[] }) {
  const { list, empty } = useChannelsTexts()
  if (channels.length === 0)
    return <Message icon={<ChatMultiple28Regular />} title={empty.title} text={empty.text} />
  return (
    <section aria-label={list.heading}>
      <ul className={styles.rows}>
        {channels.map((channel) => (
          <ChannelRow key={channel.id} channel={channel} />
        ))}
      </ul>
    </section>
  )
}
