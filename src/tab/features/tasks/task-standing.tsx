import type { TaskItem } from '#api/contract.ts'
import { Standing } from '#tab/components/standing.tsx'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { taskGroup, taskState } from './group-tasks.ts'

/** Whether the municipality has done a task, and who says so. */
export function TaskStanding({ task }: { task: TaskItem }) {
  const { status } = useTexts()
  const { today } = usePlace().me
  const state = taskState(task)
  if (state === 'done') return <Standing look="fulfilled" word={status.done} known={task.standing} />
  if (state === 'notOurs') return <Standing look="notOurs" word={status.notOurs} known={task.standing} />
  if (state === 'calledOff') return <Standing look="calledOff" word={status.calledOff} />
  if (state === 'unknown') return <Standing look="unknown" word={status.unknown} />
  const look = taskGroup(task, today) === 'overdue' ? 'late' : 'open'
  return <Standing look={look} word={status.open} known={task.standing} />
}
