import { Button } from '@fluentui/react-components'
import { PeopleTeam20Regular } from '@fluentui/react-icons/svg/people-team'
import { useLocation } from 'wouter'
import { useAddressParam } from '#tab/components/address.ts'
import { type ChannelPlace, usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './channel-note.module.css'
import { useChannelTexts } from './channel-texts.ts'
import { followedWords } from './followed-words.ts'

/** The pages that show what the channel follows; the others are the same for all. */
const NARROWED = /^\/(agreements|tasks|meetings)?$/

/** Says above the pages whose channel it is and what of it is shown, and lets one see all. */
export default function ChannelNote({ channel }: { channel: ChannelPlace }) {
  const words = useChannelTexts()
  const { me, municipality } = usePlace()
  const [path] = useLocation()
  const { item, isOthers } = channel
  const isNarrowed = NARROWED.test(path)
  const whose = item.municipality
    ? isOthers && words.others(municipality.name, me.municipality?.name ?? '')
    : words.nobodys(municipality.name)
  if (!isNarrowed && !whose) return null
  return (
    <aside className={styles.note} aria-label={words.channel(item.channel)}>
      <PeopleTeam20Regular className={styles.icon} />
      <div>
        {isNarrowed && <Followed channel={channel} />}
        {whose && <p>{whose}</p>}
      </div>
    </aside>
  )
}

function Followed({ channel: { item, all } }: { channel: ChannelPlace }) {
  const words = useChannelTexts()
  const { locale } = useTexts()
  const { municipality } = usePlace()
  const [, setAll] = useAddressParam('all')
  const name = words.channel(item.channel)
  const { subscription, follows, solutions } = item
  if (!subscription)
    return (
      <>
        <p>{words.followsNothing(name, municipality.name)}</p>
        <p className={styles.quiet}>{item.here ? words.begin : words.notHere}</p>
      </>
    )
  const what = follows
    ? all
      ? words.showsAll(municipality.name, name)
      : `${words.shows(name)}: ${followedWords(subscription, solutions, words, locale)}.`
    : words.followsAll(name)
  return (
    <>
      <p role="status">
        {what} {subscription.state === 'paused' && words.paused}
      </p>
      {follows && (
        <Button size="small" onClick={() => setAll(all ? '' : '1')}>
          {all ? words.seeFollowed(name) : words.seeAll}
        </Button>
      )}
    </>
  )
}
