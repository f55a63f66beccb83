import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import type { AgreementItem, TaskItem } from '#api/contract.ts'
import { Loaded } from '#tab/components/loaded.tsx'
import { PageHeading } from '#tab/components/page-heading.tsx'
import { ReadOnly } from '#tab/components/read-only.tsx'
import { useFollowed } from '#tab/data/followed.ts'
import { usePlace } from '#tab/data/place.ts'
import { useAgreements, useEvents, useNewestChanges, useTasks } from '#tab/data/queries.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { ChangesPanel } from './changes-panel.tsx'
import { countDue, countStandings } from './count-items.ts'
import { DueTiles } from './due-tiles.tsx'
import { NextList } from './next-list.tsx'
import styles from './overview-page.module.css'
import { OverviewSkeleton } from './overview-skeleton.tsx'
import { PartShape } from './part.tsx'
import { StandingPanel } from './standing-panel.tsx'
import { together } from './together.ts'

const MeetingsPanel = lazy(() => import('./meetings-panel.tsx'))

/** The first page: what is due when, how the municipality stands, what is new, and the next meetings. */
export default function OverviewPage() {
  const { municipality } = usePlace()
  const agreements = useAgreements(municipality.code)
  const tasks = useTasks(municipality.code)
  // Asked for at once with the lists, and not first when those are there.
  const events = useEvents(municipality.code)
  // After the numbers, which one came for: an edition may have changed as much as there is.
  const changes = useNewestChanges(agreements.data !== undefined && tasks.data !== undefined)
  return (
    <>
      <PageHeading title={useTexts().nav.overview} />
      <ReadOnly />
      <Loaded query={together(agreements, tasks)} shape={<OverviewSkeleton />}>
        {([agreed, all]) => (
          <Overview agreements={agreed} tasks={all}>
            <ChangesPanel query={changes} />
            <Suspense fallback={<PartShape />}>
              <MeetingsPanel query={events} />
            </Suspense>
          </Overview>
        )}
      </Loaded>
    </>
  )
}

interface Props {
  readonly agreements: readonly AgreementItem[]
  readonly tasks: readonly TaskItem[]
  readonly children: [changes: ReactNode, meetings: ReactNode]
}

function Overview({ children: [changes, meetings], ...all }: Props) {
  const agreements = useFollowed('agreements', all.agreements)
  const tasks = useFollowed('tasks', all.tasks)
  const { today } = usePlace().me
  // Counted once, and not again with every part that is asked for anew.
  const due = useMemo(() => countDue(agreements, tasks, today), [agreements, tasks, today])
  const standings = useMemo(() => countStandings(agreements, today), [agreements, today])
  return (
    <div className={styles.overview}>
      <DueTiles counts={due} />
      <StandingPanel counts={standings} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <NextList agreements={agreements} tasks={tasks} />
          {meetings}
        </div>
        {changes}
      </div>
    </div>
  )
}
