import type { SubscriptionItem } from '#api/contract.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { dayInDenmark, writeDay } from '#tab/time/written-day.ts'
import { useOffers } from './channel-queries.ts'
import styles from './channel-state.module.css'
import { useChannelsTexts } from './channels-texts.ts'

type State = Pick<SubscriptionItem, 'state' | 'paused'>

/** Returns whether Teams lets nothing through to a channel: nobody has paused it. */
const isUnreachable = ({ state, paused }: State) =>
  state === 'paused' && paused !== undefined && paused.why !== 'person'

/** Whether a channel is active, on pause and until when, or out of reach. */
export function ChannelState({ channel }: { channel: State }) {
  const { state } = useChannelsTexts()
  const { locale } = useTexts()
  const { paused } = channel
  if (channel.state === 'active') return <span className={styles.state}>{state.active}</span>
  const word = isUnreachable(channel) ? state.unreachable : state.paused
  const when =
    paused?.until !== undefined
      ? state.until(writeDay(paused.until, locale, 'short'))
      : paused && state.since(writeDay(dayInDenmark(paused.at), locale, 'short'))
  return (
    <span className={styles.state} data-tone={isUnreachable(channel) ? 'danger' : 'warning'}>
      {[word, when].filter(Boolean).join(' ')}
    </span>
  )
}

/** Why Teams lets nothing through, and what somebody can do about it; nothing for any other channel. */
export function WhyUnreachable({ channel }: { channel: State }) {
  const offers = useOffers().data
  const why = channel.paused?.why
  if (!isUnreachable(channel) || why === undefined || why === 'person' || !offers) return null
  const { what, cure } = offers.unreachable[why]
  return (
    <p className={styles.why}>
      {what} {cure}
    </p>
  )
}
