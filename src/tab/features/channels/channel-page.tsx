import { ChatMultiple28Regular } from '@fluentui/react-icons/svg/chat-multiple'
import { LockClosed28Regular } from '@fluentui/react-icons/svg/lock-closed'
import { useLocation, useSearch } from 'wouter'
import type { SubscriptionItem } from '#api/contract.ts'
import { hrefWith } from '#tab/components/address.ts'
import { Loaded } from '#tab/components/loaded.tsx'
import { Message } from '#tab/components/message.tsx'
import { usePlace } from '#tab/data/place.ts'
import { BackLink } from './back-link.tsx'
import { ChannelHead } from './channel-head.tsx'
import { useChannels } from './channel-queries.ts'
import { useChannelsTexts } from './channels-texts.ts'
import { DeliveriesSection } from './deliveries/deliveries-section.tsx'
import { EffectSection } from './deliveries/effect-section.tsx'
import { PreviewSection } from './preview/preview-section.tsx'
import { SettingsSection } from './settings/settings-section.tsx'

interface Props {
  readonly id: string
  readonly section: string | undefined
}

/** One channel with its pages: settings, preview, deliveries and effect. */
export function ChannelPage({ id, section }: Props) {
  const query = useChannels()
  return (
    <>
      <BackLink />
      <Loaded query={query}>
        {(channels) => <Found channel={channels.find((one) => one.id === id)} section={section} />}
      </Loaded>
    </>
  )
}

function Found({ channel, section }: { channel: SubscriptionItem | undefined; section: string | undefined }) {
  const { gone, back, personal } = useChannelsTexts()
  const [, navigate] = useLocation()
  const search = useSearch()
  const to = (path: string) => () => navigate(hrefWith(path, search, 'lasting'))
  const icon = <ChatMultiple28Regular />
  if (!channel)
    return <Message icon={icon} {...gone} level="h1" action={{ label: back, run: to('/channels') }} />
  if (channel.kind === 'personal') {
    const { link, ...said } = personal
    return <Message icon={icon} {...said} level="h1" action={{ label: link, run: to('/settings') }} />
  }
  return (
    <>
      <ChannelHead channel={channel} section={section} />
      <Section channel={channel} section={section} />
    </>
  )
}

function Section({ channel, section }: { channel: SubscriptionItem; section: string | undefined }) {
  const { noRights } = useChannelsTexts()
  const maySee = usePlace().me.permissions.includes('deliveries.read')
  if (section === 'preview') return <PreviewSection channel={channel} />
  if (section !== 'deliveries' && section !== 'effect') return <SettingsSection channel={channel} />
  if (!maySee) return <Message icon={<LockClosed28Regular />} {...noRights} />
  return section === 'deliveries' ? <DeliveriesSection id={channel.id} /> : <EffectSection id={channel.id} />
}
