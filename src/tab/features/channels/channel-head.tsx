import { Link, useSearch } from 'wouter'
import type { SubscriptionItem } from '#api/contract.ts'
import { hrefWith } from '#tab/components/address.ts'
import { PageHeading } from '#tab/components/page-heading.tsx'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDay } from '#tab/time/written-day.ts'
import styles from './channel-head.module.css'
import { channelName } from './channel-name.ts'
import { ChannelState, WhyUnreachable } from './channel-state.tsx'
import { useChannelsTexts } from './channels-texts.ts'
import { PauseOrEnd } from './pause-or-end.tsx'

const SECTIONS = ['settings', 'preview', 'deliveries', 'effect'] as const
type Section = (typeof SECTIONS)[number]

/** A channel's name and state, what can be done with all of it, and the links to its pages. */
export function ChannelHead({
  channel,
  section,
}: {
  channel: SubscriptionItem
  section: string | undefined
}) {
  const texts = useChannelsTexts()
  const { locale } = useTexts()
  const { me } = usePlace()
  const { next, settings } = channel
  const when =
    next === undefined ? texts.list.noNext : texts.at(writeDay(next, locale, 'long'), settings.time)
  return (
    <>
      <PageHeading title={channelName(channel, texts)} lead={`${texts.list.next}: ${when}`} />
      <div className={styles.state}>
        <ChannelState channel={channel} />
        <WhyUnreachable channel={channel} />
        {me.permissions.includes('team.nudges') && <PauseOrEnd channel={channel} />}
      </div>
      <SectionLinks id={channel.id} section={section} />
    </>
  )
}

function SectionLinks({ id, section }: { id: string; section: string | undefined }) {
  const { sections } = useChannelsTexts()
  const { me } = usePlace()
  const search = useSearch()
  const here: Section = SECTIONS.find((one) => one === section) ?? 'settings'
  const shown = SECTIONS.filter(
    (one) => one === 'settings' || one === 'preview' || me.permissions.includes('deliveries.read'),
  )
  return (
    <nav className={styles.sections} aria-label={sections.label}>
      {shown.map((one) => (
        <Link
          key={one}
          href={hrefWith(`/channels/${id}${one === 'settings' ? '' : `/${one}`}`, search, 'lasting')}
          aria-current={one === here ? 'page' : undefined}
        >
          {sections[one]}
        </Link>
      ))}
    </nav>
  )
}
