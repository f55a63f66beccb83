import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ChannelItem } from '#api/contract.ts'
import type { HostDeeds } from '#tab/host/host-deeds.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { useChannelTexts } from '../channel/channel-texts.ts'
import { followedWords } from '../channel/followed-words.ts'
import styles from './configure-page.module.css'
import { type OfferedPage, useConfigureTexts } from './configure-texts.ts'
import { isOffered, OFFERED_PAGES, tabSetup } from './tab-setup.ts'

interface Props {
  readonly channel: ChannelItem
  readonly setup: NonNullable<HostDeeds['setup']>
  /** The page that the tab opens at so far, where it was set up before. */
  readonly before: string | undefined
}

/** The choice, and what comes of it. The button that saves is the host's own. */
export function SetupForm({ channel, setup, before }: Props) {
  const { nav } = useTexts()
  const words = useConfigureTexts()
  const channelWords = useChannelTexts()
  const [page, setPage] = useState<OfferedPage>(isOffered(before) ? before : 'overview')
  const name = page === 'overview' ? 'Fristvagt' : words.tabName(nav[page])
  const chosen = tabSetup(location.origin, page, name, channel)
  const latest = useRef(chosen)
  useEffect(() => {
    latest.current = chosen
  })
  useEffect(() => setup.offer(() => latest.current), [setup])
  return (
    <>
      <h1>{words.title(channelWords.channel(channel.channel))}</h1>
      <p className={styles.lead}>{words.lead}</p>
      <fieldset className={styles.pages}>
        <legend>{words.page}</legend>
        {OFFERED_PAGES.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="page"
              value={one}
              checked={one === page}
              onChange={() => setPage(one)}
            />
            <span>
              <strong>{nav[one]}</strong>
              <span>{words.pages[one]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <dl className={styles.facts}>
        <Fact label={words.municipality}>
          {channel.municipality ? (
            <>
              <p>{channel.municipality.name}</p>
              <p className={styles.quiet}>{words.itsTeams}</p>
            </>
          ) : (
            <p>{words.noneChosen}</p>
          )}
        </Fact>
        <Fact label={words.follows}>
          <Follows channel={channel} />
        </Fact>
      </dl>
      <p className={styles.quiet}>{words.save}</p>
    </>
  )
}

function Follows({ channel: { subscription, solutions, here } }: { channel: ChannelItem }) {
  const words = useConfigureTexts()
  const channelWords = useChannelTexts()
  const { locale } = useTexts()
  if (!subscription)
    return (
      <>
        <p>{words.followsNothing}</p>
        <p className={styles.quiet}>{here ? channelWords.begin : channelWords.notHere}</p>
      </>
    )
  const what = followedWords(subscription, solutions, channelWords, locale)
  return (
    <>
      <p>
        {what.charAt(0).toLocaleUpperCase(locale) + what.slice(1)}.{' '}
        {subscription.state === 'paused' && channelWords.paused}
      </p>
      <p className={styles.quiet}>{words.later}</p>
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
