import type { TaskItem } from '#api/contract.ts'
import type { Pressure } from '#tab/time/written-deadline.ts'

/** In the order of the page. Each task is in exactly one. */
export const TASK_GROUPS = ['overdue', 'now', 'upcoming', 'undated', 'done', 'notOurs', 'calledOff'] as const
export type TaskGroup = (typeof TASK_GROUPS)[number]

type TaskState = 'done' | 'open' | 'unknown' | 'notOurs' | 'calledOff'

/**
 * Returns how the municipality stands with a task. One that only asks to sign an agreement stands as the agreement
 * does; the API says `open` of it without a source when nobody knows whether it was signed.
 */
export function taskState({ standing, agreement, calledOff }: TaskItem): TaskState {
  if (calledOff) return 'calledOff'
  if (standing?.notOurs) return 'notOurs'
  if (standing?.state === 'done') return 'done'
  return agreement !== undefined && standing?.source === undefined ? 'unknown' : 'open'
}

/** Returns how a task's deadline presses. */
export function pressureOf(task: TaskItem): Pressure {
  const state = taskState(task)
  return state === 'open' || state === 'unknown' ? state : 'settled'
}

/** Returns where a task belongs on the page. */
export function taskGroup(task: TaskItem, today: string): TaskGroup {
  if (task.calledOff) return 'calledOff'
  if (task.standing?.notOurs) return 'notOurs'
  if (task.standing?.state === 'done') return 'done'
  const { from, to } = task.deadline
  if (from === undefined || to === undefined) return 'undated'
  if (to < today) return 'overdue'
  return from <= today ? 'now' : 'upcoming'
}

const OPEN: readonly TaskGroup[] = ['overdue', 'now', 'upcoming', 'undated']

/** The values of `?status=` that the page offers. */
export const TASK_STATUSES: Readonly<Record<'open' | 'overdue' | 'done', readonly TaskGroup[]>> = {
  open: OPEN,
  overdue: ['overdue'],
  done: ['done'],
}

/** Returns the groups that a status of the address means; the API's words for agreements are understood as well. */
export function groupsOfStatus(status: string): readonly TaskGroup[] {
  if (status === 'overdue') return TASK_STATUSES.overdue
  if (status === 'done' || status === 'signed') return TASK_STATUSES.done
  if (status === 'unclear') return ['undated']
  return status === 'open' || status === 'unsigned' ? OPEN : TASK_GROUPS
}
