import { lazy, Suspense, useMemo, useState } from 'react'
import { Redirect, Route, Switch, useSearch } from 'wouter'
import type { Me, MunicipalityItem } from '#api/contract.ts'
import { hrefWith } from '#tab/components/address.ts'
import { ListSkeleton } from '#tab/components/skeleton.tsx'
import { type ChannelPlace, PlaceContext } from '#tab/data/place.ts'
import { useLive } from '#tab/live/use-live.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { Header } from './header.tsx'
import styles from './pages.module.css'

const loadOverview = () => import('#tab/features/overview/overview-page.tsx')
const OverviewPage = lazy(loadOverview)
const AgreementsPage = lazy(() => import('#tab/features/agreements/agreements-page.tsx'))
const TasksPage = lazy(() => import('#tab/features/tasks/tasks-page.tsx'))
const ItemPage = lazy(() => import('#tab/features/item/item-page.tsx'))
const MeetingsPage = lazy(() => import('#tab/features/meetings/meetings-page.tsx'))
const TimelinePage = lazy(() => import('#tab/features/timeline/timeline-page.tsx'))
const ChannelsPage = lazy(() => import('#tab/features/channels/channels-page.tsx'))
const AskPage = lazy(() => import('#tab/features/ask/ask-page.tsx'))
const SettingsPage = lazy(() => import('#tab/features/settings/settings-page.tsx'))
const ChannelNote = lazy(() => import('#tab/features/channel/channel-note.tsx'))
const EditionsPage = lazy(() => import('#tab/features/editions/editions-page.tsx'))
const DraftPage = lazy(() => import('#tab/features/editions/draft-page.tsx'))
const ChangeMunicipality = lazy(() => import('#tab/features/municipality/change-municipality.tsx'))

// The first page is fetched while it is asked who looks, not after; where that fails, opening it tries again.
if (/^\/tab\/?$/.test(location.pathname)) loadOverview().catch(() => undefined)

interface Props {
  readonly me: Me
  readonly municipality: MunicipalityItem
  readonly channel?: ChannelPlace | undefined
}

/** The pages of one municipality; each is loaded when it is opened. */
export function Pages({ me, municipality, channel }: Props) {
  const { nav } = useTexts()
  const search = useSearch()
  useLive(municipality.code)
  const [changing, setChanging] = useState(false)
  const place = useMemo(
    () => ({
      ...{ me, municipality, changeMunicipality: () => setChanging(true) },
      ...(channel && { channel }),
    }),
    [me, municipality, channel],
  )
  return (
    <PlaceContext value={place}>
      <a className={styles.skip} href="#content">
        {nav.skip}
      </a>
      <Header />
      <main className={styles.content} id="content" tabIndex={-1}>
        {channel && (
          <Suspense>
            <ChannelNote channel={channel} />
          </Suspense>
        )}
        <Suspense fallback={<ListSkeleton />}>
          <Switch>
            <Route path="/">
              <OverviewPage />
            </Route>
            <Route path="/agreements/:id/record">{({ id }) => <ItemPage list="agreements" id={id} />}</Route>
            <Route path="/tasks/:id/record">{({ id }) => <ItemPage list="tasks" id={id} />}</Route>
            <Route path="/agreements/:id?">{({ id }) => <AgreementsPage id={id} />}</Route>
            <Route path="/tasks/:id?">{({ id }) => <TasksPage id={id} />}</Route>
            <Route path="/meetings/:id?">{({ id }) => <MeetingsPage id={id} />}</Route>
            <Route path="/timeline">
              <TimelinePage />
            </Route>
            <Route path="/channels/:id?/:section?">
              {({ id, section }) => <ChannelsPage id={id} section={section} />}
            </Route>
            <Route path="/ask">
              <AskPage />
            </Route>
            <Route path="/editions">
              <EditionsPage />
            </Route>
            <Route path="/editions/drafts/:id">{({ id }) => <DraftPage key={id} id={id} />}</Route>
            <Route path="/settings/:section?">{({ section }) => <SettingsPage section={section} />}</Route>
            <Route>
              <Redirect to={hrefWith('/', search, 'lasting')} replace />
            </Route>
          </Switch>
        </Suspense>
      </main>
      {changing && (
        <Suspense>
          <ChangeMunicipality onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </PlaceContext>
  )
}
