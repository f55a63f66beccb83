import { lazy, Suspense } from 'react'
import type { TaskItem } from '#api/contract.ts'
import { Gone } from '#tab/components/gone.tsx'
import { LeadLink } from '#tab/components/lead-link.tsx'
import { Loaded } from '#tab/components/loaded.tsx'
import { PageHeading } from '#tab/components/page-heading.tsx'
import { ReadOnly } from '#tab/components/read-only.tsx'
import { useCloseItem } from '#tab/components/use-close-item.ts'
import { useFollowed } from '#tab/data/followed.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTasks } from '#tab/data/queries.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDeadline } from '#tab/time/written-deadline.ts'
import { TaskList } from './task-list.tsx'

const TaskDetails = lazy(() => import('./task-details.tsx'))

/** The municipality's tasks, by when they are due; one of them open over the list when `id` is given. */
export default function TasksPage({ id }: { id?: string | undefined }) {
  const { municipality } = usePlace()
  const query = useTasks(municipality.code)
  const { nav } = useTexts()
  const close = useCloseItem('/tasks')
  const open = query.data?.find((t) => t.id === id)
  return (
    <>
      <PageHeading title={nav.tasks} lead={query.data && <NextDeadline tasks={query.data} />} />
      <ReadOnly />
      <Loaded query={query}>{(tasks) => <TaskList tasks={tasks} />}</Loaded>
      {open && (
        <Suspense>
          <TaskDetails task={open} onClose={close} />
        </Suspense>
      )}
      {id !== undefined && query.data && !open && <Gone onClose={close} />}
    </>
  )
}

function NextDeadline(props: { tasks: readonly TaskItem[] }) {
  const tasks = useFollowed('tasks', props.tasks)
  const texts = useTexts()
  const { today } = usePlace().me
  const [next] = tasks
    .filter((t) => t.standing?.state !== 'done' && (t.deadline.to ?? '') >= today)
    .sort((a, b) => ((a.deadline.to ?? '') < (b.deadline.to ?? '') ? -1 : 1))
  if (!next) return null
  const { when, distance } = writeDeadline(next.deadline, today, 'open', texts)
  return (
    <LeadLink
      label={texts.list.nextDeadline}
      path={`/tasks/${encodeURIComponent(next.id)}`}
      name={`${next.solution.name}, ${next.title}`}
      when={`${when}${distance ? ` (${distance})` : ''}`}
    />
  )
}
