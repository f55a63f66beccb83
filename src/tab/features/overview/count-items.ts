import type { AgreementItem, TaskItem } from '#api/contract.ts'
import { type DueGroup, dueGroup } from '#tab/components/due-group.ts'
import { hasStatus, pressureOf as pressureOfAgreement } from '../agreements/group-agreements.ts'
import { pressureOf as pressureOfTask } from '../tasks/group-tasks.ts'

/** How many of each list are due when: the numbers that the lists show for `?due=`. */
export type DueCounts = Readonly<Record<DueGroup, { readonly agreements: number; readonly tasks: number }>>

/** Returns how many agreements and tasks of the municipality are due when, seen from `today`. */
export function countDue(
  agreements: readonly AgreementItem[],
  tasks: readonly TaskItem[],
  today: string,
): DueCounts {
  const none = () => ({ agreements: 0, tasks: 0 })
  const counts = {
    ...{ overdue: none(), today: none(), week: none(), month: none(), later: none() },
    ...{ passed: none(), undated: none() },
  }
  for (const agreement of agreements) {
    const group = dueGroup(agreement.deadline, pressureOfAgreement(agreement), today)
    if (group) counts[group].agreements++
  }
  for (const task of tasks) {
    const group = dueGroup(task.deadline, pressureOfTask(task), today)
    if (group) counts[group].tasks++
  }
  return counts
}

export interface StandingCounts {
  readonly signed: number
  readonly unsigned: number
  /** Of agreements that have been sent: never put with the unsigned. */
  readonly unknown: number
  readonly notSent: number
  readonly notOurs: number
  /** The last day that KOMBIT has said who had signed as of; absent when it has said so of none. */
  readonly asOf?: string
}

/** Returns how the municipality stands with its agreements: the numbers that the list shows for `?status=`. */
export function countStandings(agreements: readonly AgreementItem[], today: string): StandingCounts {
  const count = (status: string) => agreements.filter((a) => hasStatus(a, status, today)).length
  const asOf = agreements
    .flatMap(({ standing }) => (standing?.source === 'kombit' && standing.asOf ? [standing.asOf] : []))
    .sort()
    .at(-1)
  return {
    signed: count('signed'),
    unsigned: count('unsigned'),
    unknown: count('unknown'),
    notSent: count('not-sent'),
    notOurs: agreements.filter((a) => a.standing?.notOurs && !a.calledOff).length,
    ...(asOf === undefined ? {} : { asOf }),
  }
}
