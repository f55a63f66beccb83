import type { AgreementItem, TaskItem } from '#api/contract.ts'

const RANK: Record<AgreementItem['urgency'], number> = {
  today: 0,
  overdue: 1,
  running: 2,
  upcoming: 3,
  'long-overdue': 4,
  none: 5,
}

/** Returns the items as the morning's card has them: what is near first, what has been over for long after that. */
export function mostUrgentFirst<T extends AgreementItem | TaskItem>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => RANK[a.urgency] - RANK[b.urgency])
}
