import type { TaskItem } from '#api/contract.ts'
import { Actions } from '#tab/components/details.tsx'
import { ReadOnly } from '#tab/components/read-only.tsx'
import { useMayRecord } from '#tab/data/may-record.ts'
import { TaskButton } from './task-button.tsx'

/** The button of one task, or why there is none; nothing for what was called off. */
export function TaskActions({ task }: { task: TaskItem }) {
  const mayRecord = useMayRecord(task)
  if (task.calledOff) return null
  if (!mayRecord) return <ReadOnly />
  return (
    <Actions>
      <TaskButton task={task} primary />
    </Actions>
  )
}
