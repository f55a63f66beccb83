import { lazy, Suspense } from 'react'
import { Loaded } from '#tab/components/loaded.tsx'
import { useMe } from '#tab/data/queries.ts'
import { TeamsOnlyError } from '#tab/host/host.ts'
import styles from './app.module.css'
import { OfflineBanner } from './offline-banner.tsx'
import { Pages } from './pages.tsx'

const FirstChoicePage = lazy(() => import('#tab/features/municipality/first-choice-page.tsx'))
const TeamsOnlyPage = lazy(() => import('#tab/features/sign-in/teams-only-page.tsx'))

/** What a person sees depends on who they are: nobody known, no municipality chosen, or the pages. */
export function App() {
  const query = useMe()
  if (query.error instanceof TeamsOnlyError)
    return (
      <Suspense>
        <TeamsOnlyPage />
      </Suspense>
    )
  if (!query.data)
    return (
      <main className={styles.waiting}>
        <Loaded query={query}>{() => null}</Loaded>
      </main>
    )
  const { municipality } = query.data
  return (
    <>
      <OfflineBanner />
      {municipality ? (
        <Pages me={query.data} municipality={municipality} />
      ) : (
        <Suspense>
          <FirstChoicePage />
        </Suspense>
      )}
    </>
  )
}
