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
  const late = firstOf(all, most, ({ group }) => group === 'overdue')
  const ahead = firstOf(all, most, ({ group }) => group !== 'overdue')
  // A long list of what is late would hide what is due today.
  const room = Math.max(Math.floor(most / 2), most - ahead.length)
  return [...late.slice(0, room), ...ahead].slice(0, most)
}

/** Of thousands, only the first few are brought into order. */
function firstOf(all: readonly NextItem[], most: number, isMeant: (one: NextItem) => boolean): NextItem[] {
  const first: NextItem[] = []
  for (const one of all) {
    if (!isMeant(one)) continue
    let at = first.length
    while (at > 0 && byGroupAndDay(one, first[at - 1] ?? one) < 0) at--
    if (at < most) first.splice(at, 0, one)
    if (first.length > most) first.pop()
  }
  return first
}

const isNear = (group: DueGroup | undefined) =>
  group !== undefined && group !== 'undated' && group !== 'passed'

function byGroupAndDay(a: NextItem, b: NextItem): number {
  if (a.group !== b.group) return DUE_GROUPS.indexOf(a.group) - DUE_GROUPS.indexOf(b.group)
  const [first, second] = a.group === 'overdue' ? [dayOf(b), dayOf(a)] : [dayOf(a), dayOf(b)]
  return first < second ? -1 : first > second ? 1 : 0
}

function dayOf({ group, item: { deadline } }: NextItem): string {
  return (group === 'overdue' || group === 'today' ? deadline.to : deadline.from) ?? ''
}
