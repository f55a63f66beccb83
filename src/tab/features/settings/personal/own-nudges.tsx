import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from 'wouter'
import type { OwnChatItem, SubscriptionItem } from '#api/contract.ts'
import { hrefWith } from '#tab/components/address.ts'
import { Loaded } from '#tab/components/loaded.tsx'
import { useApi } from '#tab/data/api-client.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDay } from '#tab/time/written-day.ts'
import styles from '../setting-card.module.css'
import { SettingCard } from '../setting-card.tsx'
import { useSettingsTexts } from '../settings-texts.ts'

/** What comes in the person's own chat, and the way to change it; without one, how to get it. */
export function OwnNudges() {
  const { nudges } = useSettingsTexts()
  const chat = useOwnChat()
  return (
    <SettingCard title={nudges.title} text={nudges.text}>
      <Loaded query={chat}>
        {(known) => (known.subscription ? <Standing own={known.subscription} /> : <HowTo chat={known} />)}
      </Loaded>
    </SettingCard>
  )
}

function useOwnChat() {
  const api = useApi()
  const { code } = usePlace().municipality
  return useQuery({
    queryKey: ['subscriptions', code, 'own'],
    queryFn: ({ signal }) => api.get<OwnChatItem>('/me/chat', signal),
  })
}

function Standing({ own }: { own: SubscriptionItem }) {
  const { nudges } = useSettingsTexts()
  const { locale } = useTexts()
  const search = useSearch()
  const day = (on: string) => writeDay(on, locale, 'long')
  const { settings, state, paused, next } = own
  const rest = paused?.until === undefined ? nudges.paused : nudges.pausedUntil(day(paused.until))
  return (
    <>
      <p>
        {state === 'paused' ? rest : nudges.on(settings.time)} {next && nudges.next(day(next))}{' '}
        {settings.assignedOnly && nudges.onlyMine}
      </p>
      <Link className={styles.link} href={hrefWith(`/channels/${own.id}`, search, 'lasting')}>
        {nudges.change}
      </Link>
    </>
  )
}

function HowTo({ chat: { exists, url } }: { chat: OwnChatItem }) {
  const { nudges } = useSettingsTexts()
  return (
    <>
      <p>
        {exists ? nudges.notOn : nudges.noChat} {exists ? nudges.notOnHow : nudges.noChatHow}
      </p>
      <a className={styles.link} href={url} target="_blank" rel="noreferrer">
        {nudges.openChat}
      </a>
    </>
  )
}
