import type { AgreementItem, TaskItem } from '#api/contract.ts'
import { DUE_GROUPS, type DueGroup, dueGroup } from '#tab/components/due-group.ts'
import { pressureOf as pressureOfAgreement } from '../agreements/group-agreements.ts'
import { pressureOf as pressureOfTask } from '../tasks/group-tasks.ts'

export type NextItem =
  | { readonly type: 'agreement'; readonly item: AgreementItem; readonly group: DueGroup }
  | { readonly type: 'task'; readonly item: TaskItem; readonly group: DueGroup }

/**
 * Returns at most `most` items to look at first: what came over its deadline last, in half of the room where there is
 * more to tell of, then what is due today, and so on by day. A task that only asks to sign an agreement of the list is one with it.
 */
export function nextItems(
  agreements: readonly AgreementItem[],
  tasks: readonly TaskItem[],
  today: string,
  most: number,
): NextItem[] {
  const ids = new Set(agreements.map((a) => a.id))
  const all: NextItem[] = [
    ...agreements.flatMap((item) => {
      const group = dueGroup(item.deadline, pressureOfAgreement(item), today)
      return isNear(group) ? [{ type: 'agreement' as const, item, group }] : []
    }),
    ...tasks.flatMap((item) => {
      const group = dueGroup(item.deadline, pressureOfTask(item), today)
      const isOneWith = item.agreement !== undefined && ids.has(item.agreement)
      return isNear(group) && !isOneWith ? [{ type: 'task' as const, item, group }] : []
    }),
  ]
  const ordered = all.sort(byGroupAndDay)
  const late = ordered.filter(({ group }) => group === 'overdue')
  const ahead = ordered.filter(({ group }) => group !== 'overdue')
  // A long list of what is late would hide what is due today.
  const room = Math.max(Math.floor(most / 2), most - ahead.length)
  return [...late.slice(0, room), ...ahead].slice(0, most)
}

const isNear = (group: DueGroup | undefined) =>
  group !== undefined && group !== 'undated' && group !== 'passed'

function byGroupAndDay(a: NextItem, b: NextItem): number {
  const [at, bt] = [DUE_GROUPS.indexOf(a.group), DUE_GROUPS.indexOf(b.group)]
  if (at !== bt) return at - bt
  const [first, second] = a.group === 'overdue' ? [b, a] : [a, b]
  const day = ({ group, item: { deadline } }: NextItem) =>
    (group === 'overdue' || group === 'today' ? deadline.to : deadline.from) ?? ''
  return day(first) < day(second) ? -1 : day(first) > day(second) ? 1 : 0
}
