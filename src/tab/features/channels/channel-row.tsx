import { Link, useSearch } from 'wouter'
import type { SubscriptionItem } from '#api/contract.ts'
import { hrefWith } from '#tab/components/address.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDay } from '#tab/time/written-day.ts'
import styles from './channel-list.module.css'
import { channelName } from './channel-name.ts'
import { ChannelState, WhyUnreachable } from './channel-state.tsx'
import { useChannelsTexts } from './channels-texts.ts'

const BAD = new Set<NonNullable<SubscriptionItem['last']>['state']>(['failed', 'gone', 'ambiguous'])

/** One channel: how it is, what it follows, and its next and last card. */
export function ChannelRow({ channel }: { channel: SubscriptionItem }) {
  const texts = useChannelsTexts()
  const { locale } = useTexts()
  const search = useSearch()
  const { id, kind, next, settings, last, words } = channel
  const isOwn = kind === 'personal'
  return (
    <li className={styles.row} data-item={id}>
      <div className={styles.name}>
        <Link href={hrefWith(isOwn ? '/settings' : `/channels/${id}`, search, 'lasting')}>
          {isOwn ? texts.list.own : channelName(channel, texts)}
        </Link>
        <span>{isOwn ? texts.list.ownLink : texts.kinds[kind]}</span>
      </div>
      <ChannelState channel={channel} />
      <p className={styles.what}>{words.what}</p>
      <WhyUnreachable channel={channel} />
      <dl className={styles.facts}>
        <div>
          <dt>{texts.list.next}</dt>
          <dd>
            {next === undefined
              ? texts.list.noNext
              : texts.at(writeDay(next, locale, 'short'), settings.time)}
          </dd>
        </div>
        <LastCard last={last} />
      </dl>
    </li>
  )
}

/** Nothing to who may not see what was sent: that is not the same as nothing sent. */
function LastCard({ last }: Pick<SubscriptionItem, 'last'>) {
  const { list, deliveries } = useChannelsTexts()
  const { locale } = useTexts()
  if (!last) return null
  return (
    <div>
      <dt>{list.last}</dt>
      <dd data-tone={BAD.has(last.state) ? 'danger' : undefined}>
        {writeDay(last.day, locale, 'short')} – {deliveries.states[last.state].toLowerCase()}
      </dd>
    </div>
  )
}
