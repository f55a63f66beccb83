import { useMemo } from 'react'
import type { TaskItem } from '#api/contract.ts'
import { useAddressParam } from '#tab/components/address.ts'
import { solutionsOf } from '#tab/components/filter-items.ts'
import { type ListKind, ObligationList } from '#tab/components/table/obligation-list.tsx'
import { useTableTexts } from '#tab/components/table/table-texts.ts'
import { usePassed } from '#tab/components/table/use-passed.ts'
import { Toolbar } from '#tab/components/toolbar.tsx'
import { useFollowed } from '#tab/data/followed.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import {
  groupsOfStatus,
  pressureOf,
  TASK_GROUPS,
  TASK_STATUSES,
  type TaskGroup,
  taskGroup,
} from './group-tasks.ts'
import { TaskCells } from './task-cells.tsx'
import { TaskChains } from './task-chains.tsx'

const OFFERED = Object.keys(TASK_STATUSES) as (keyof typeof TASK_STATUSES)[]

/** The tasks that the address asks for, with how to ask for others. */
export function TaskList(props: { tasks: readonly TaskItem[] }) {
  const tasks = useFollowed('tasks', props.tasks)
  const { list } = useTexts()
  const { today } = usePlace().me
  const [status] = useAddressParam('status')
  const kind = useTaskKind()
  const passed = usePassed(tasks, pressureOf)
  const within = (of: string) => {
    const groups = groupsOfStatus(of)
    return passed.filter((task) => groups.includes(taskGroup(task, today)))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: `within` is made of what is named
  const found = useMemo(() => within(status), [passed, status, today])
  const statuses = [
    { value: '', label: list.filters.all, count: passed.length },
    ...OFFERED.map((value) => ({ value, label: list.filters[value], count: within(value).length })),
  ]
  return (
    <>
      <Toolbar solutions={solutionsOf(tasks)} statuses={statuses} />
      <TaskChains tasks={found} />
      <ObligationList kind={kind} all={tasks} found={found} />
    </>
  )
}

function useTaskKind(): ListKind<TaskItem, TaskGroup> {
  const { list, details } = useTexts()
  const table = useTableTexts()
  const { today } = usePlace().me
  return useMemo(
    () => ({
      list: 'tasks',
      Cells: TaskCells,
      columns: [
        { key: 'solution', head: list.solution, sort: 'solution' },
        { key: 'title', head: table.task, sort: 'title' },
        { key: 'start', head: details.start, sort: 'start' },
        { key: 'deadline', head: details.deadline, sort: 'deadline' },
        { key: 'audience', head: details.audience },
        { key: 'standing', head: details.standing, sort: 'standing' },
        { key: 'blocked', head: table.blockedBy },
        { key: 'action', head: table.action },
      ],
      standings: {
        order: TASK_GROUPS,
        of: (task) => taskGroup(task, today),
        titles: list.taskGroups,
      },
    }),
    [list, details, table, today],
  )
}
