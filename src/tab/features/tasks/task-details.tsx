import type { TaskItem } from '#api/contract.ts'
import { Remarks } from '#tab/components/details.tsx'
import { Drawer } from '#tab/components/drawer.tsx'
import { RecordLink } from '../item/record-link.tsx'
import { CopyLink } from '../share/copy-link.tsx'
import { TaskActions } from './task-actions.tsx'
import { TaskFacts } from './task-facts.tsx'

/** All that is known of one task, over the list. */
export default function TaskDetails({ task, onClose }: { task: TaskItem; onClose: () => void }) {
  return (
    <Drawer
      overline={task.solution.name}
      title={task.title}
      onClose={onClose}
      returnTo={`[data-item="${CSS.escape(task.id)}"] a`}
    >
      <TaskActions task={task} />
      <Remarks item={task} />
      <TaskFacts task={task} />
      <RecordLink list="tasks" id={task.id} />
      <CopyLink page="tasks" id={task.id} title={task.title} />
    </Drawer>
  )
}
