import type { TaskItem } from '#api/contract.ts'
import { Standing } from '#tab/components/standing.tsx'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { taskGroup } from './group-tasks.ts'

/** Whether the municipality has done a task, and who says so. */
export function TaskStanding({ task }: { task: TaskItem }) {
  const { status } = useTexts()
  const group = taskGroup(task, usePlace().me.today)
  if (group === 'done') return <Standing look="fulfilled" word={status.done} known={task.standing} />
  return <Standing look={group === 'overdue' ? 'late' : 'open'} word={status.open} known={task.standing} />
}
