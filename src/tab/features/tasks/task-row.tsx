import type { TaskItem } from '#api/contract.ts'
import { Deadline } from '#tab/components/deadline.tsx'
import { ItemRow } from '#tab/components/item-row.tsx'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDeadline } from '#tab/time/written-deadline.ts'
import { pressureOf } from './group-tasks.ts'
import { TaskButton } from './task-button.tsx'
import { TaskStanding } from './task-standing.tsx'

export function TaskRow({ task }: { task: TaskItem }) {
  const texts = useTexts()
  const { today } = usePlace().me
  return (
    <ItemRow
      id={task.id}
      path={`/tasks/${encodeURIComponent(task.id)}`}
      overline={task.solution.name}
      title={task.title}
      tag={task.workingTitle ? texts.details.workingTitle : undefined}
      doubt={task.doubt !== undefined}
      when={<Deadline written={writeDeadline(task.deadline, today, pressureOf(task), texts)} />}
      standing={<TaskStanding task={task} />}
      action={<TaskButton task={task} />}
    />
  )
}
