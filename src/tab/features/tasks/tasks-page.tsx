import { lazy, Suspense } from 'react'
import { useSearch } from 'wouter'
import type { TaskItem } from '#api/contract.ts'
import { useAddressParam } from '#tab/components/address.ts'
import { dueGroup } from '#tab/components/due-group.ts'
import { findItems, solutionsOf } from '#tab/components/filter-items.ts'
import { Gone } from '#tab/components/gone.tsx'
import { Group } from '#tab/components/group.tsx'
import { LeadLink } from '#tab/components/lead-link.tsx'
import { Loaded } from '#tab/components/loaded.tsx'
import { mostUrgentFirst } from '#tab/components/most-urgent-first.ts'
import { Nothing } from '#tab/components/nothing.tsx'
import { PageHeading } from '#tab/components/page-heading.tsx'
import { moreFiltersIn, passing } from '#tab/components/read-more-filters.ts'
import { ReadOnly } from '#tab/components/read-only.tsx'
import { Toolbar } from '#tab/components/toolbar.tsx'
import { useCloseItem } from '#tab/components/use-close-item.ts'
import { useFollowed } from '#tab/data/followed.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTasks } from '#tab/data/queries.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDeadline } from '#tab/time/written-deadline.ts'
import { groupsOfStatus, pressureOf, TASK_GROUPS, TASK_STATUSES, taskGroup } from './group-tasks.ts'
import { TaskRow } from './task-row.tsx'

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

function TaskList(props: { tasks: readonly TaskItem[] }) {
  const tasks = useFollowed('tasks', props.tasks)
  const { list } = useTexts()
  const { today } = usePlace().me
  const [q] = useAddressParam('q')
  const [solution] = useAddressParam('solution')
  const [status] = useAddressParam('status')
  const more = moreFiltersIn(useSearch())
  const due = passing(tasks, more).filter(
    (t) => more.due === undefined || dueGroup(t.deadline, pressureOf(t), today) === more.due,
  )
  const found = mostUrgentFirst(findItems(due, q, solution)).map((task) => ({
    task,
    group: taskGroup(task, today),
  }))
  const wanted = groupsOfStatus(status)
  const groups = TASK_GROUPS.filter((g) => wanted.includes(g) && found.some((f) => f.group === g))
  const count = (of: string) => found.filter((f) => groupsOfStatus(of).includes(f.group)).length
  const offered = Object.keys(TASK_STATUSES) as (keyof typeof TASK_STATUSES)[]
  const statuses = [
    { value: '', label: list.filters.all, count: found.length },
    ...offered.map((value) => ({ value, label: list.filters[value], count: count(value) })),
  ]
  return (
    <>
      <Toolbar solutions={solutionsOf(tasks)} statuses={statuses} />
      {groups.map((group) => {
        const members = found.filter((f) => f.group === group)
        return (
          <Group key={group} {...list.taskGroups[group]} count={members.length}>
            {members.map(({ task }) => (
              <TaskRow key={task.id} task={task} />
            ))}
          </Group>
        )
      })}
      {groups.length === 0 && <Nothing filtered={tasks.length > 0} />}
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
