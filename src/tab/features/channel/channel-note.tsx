import { Button } from '@fluentui/react-components'
import { PeopleTeam20Regular } from '@fluentui/react-icons/svg/people-team'
import { useLocation } from 'wouter'
import { useAddressParam } from '#tab/components/address.ts'
import { useHostDeeds } from '#tab/data/host-deeds.ts'
import { type ChannelPlace, usePlace } from '#tab/data/place.ts'
import { useTeamsApp } from '#tab/data/teams-app.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { entityLink } from '../share/item-link.ts'
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
    : [words.nobodys(municipality.name), ...(item.here ? [words.choose] : [])].join(' ')
  if (!isNarrowed && !whose) return null
  return (
    <aside className={styles.note} aria-label={words.channel(item.channel)}>
      <PeopleTeam20Regular className={styles.icon} />
      <div>
        {isNarrowed && <Followed channel={channel} />}
        {whose && <p>{whose}</p>}
        <OwnApp />
      </div>
    </aside>
  )
}

/** The way to one's own Fristvagt, where the host has one; nothing elsewhere. */
function OwnApp() {
  const words = useChannelTexts()
  const app = useTeamsApp()
  const deeds = useHostDeeds()
  if (app === undefined || !deeds?.goToApp) return null
  const { goToApp, openLink } = deeds
  const webUrl = `${location.origin}/tab/`
  const open = () =>
    goToApp({ appId: app, page: 'overview', webUrl })
      .catch(() => openLink(entityLink(app, 'overview', webUrl)))
      .catch(() => undefined)
  return (
    <Button size="small" appearance="subtle" onClick={open}>
      {words.ownApp}
    </Button>
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
