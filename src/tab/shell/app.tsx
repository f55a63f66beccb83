import { lazy, Suspense, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { Loaded } from '#tab/components/loaded.tsx'
import { useChannel } from '#tab/data/channel.ts'
import { seenIn } from '#tab/data/channel-place.ts'
import { useMe } from '#tab/data/queries.ts'
import { TeamsOnlyError } from '#tab/host/host.ts'
import styles from './app.module.css'
import { OfflineBanner } from './offline-banner.tsx'
import { Pages } from './pages.tsx'

const ConfigurePage = lazy(() => import('#tab/features/configure/configure-page.tsx'))
const FirstChoicePage = lazy(() => import('#tab/features/municipality/first-choice-page.tsx'))
const TeamsOnlyPage = lazy(() => import('#tab/features/sign-in/teams-only-page.tsx'))

/** What a person sees depends on who they are: nobody known, no municipality chosen, or the pages. */
export function App() {
  const query = useMe()
  const channel = useChannel()
  const [path] = useLocation()
  const all = new URLSearchParams(useSearch()).get('all') === '1'
  const { data: me } = query
  const item = channel.query.data
  const seen = useMemo(() => me && seenIn(me, item, all), [me, item, all])
  if (query.error instanceof TeamsOnlyError)
    return (
      <Suspense>
        <TeamsOnlyPage />
      </Suspense>
    )
  if (path === '/configure')
    return (
      <Suspense>
        <ConfigurePage channel={channel} />
      </Suspense>
    )
  // In a channel it is shown first whose it is: never somebody else's for a moment.
  const waitsFor = channel.asked && !item ? channel.query : query
  if (!seen || waitsFor.data === undefined)
    return (
      <main className={styles.waiting}>
        <Loaded query={seen ? waitsFor : query}>{() => null}</Loaded>
      </main>
    )
  return (
    <>
      <OfflineBanner />
      {seen.municipality ? (
        <Pages me={seen.me} municipality={seen.municipality} channel={seen.channel} />
      ) : (
        <Suspense>
          <FirstChoicePage />
        </Suspense>
      )}
    </>
  )
}
