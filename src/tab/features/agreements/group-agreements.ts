import type { AgreementItem } from '#api/contract.ts'

/** In the order of the page. Each agreement is in exactly one; unknown is never put with unsigned. */
export const AGREEMENT_GROUPS = ['overdue', 'unsigned', 'unknown', 'notSent', 'signed'] as const
export type AgreementGroup = (typeof AGREEMENT_GROUPS)[number]

/** Returns where an agreement belongs on the page. One that nobody has been sent yet waits, whatever its standing. */
export function agreementGroup(agreement: AgreementItem, today: string): AgreementGroup {
  const state = agreement.standing?.state ?? 'unknown'
  if (state === 'signed') return 'signed'
  if (agreement.dispatch === 'not-yet') return 'notSent'
  if (state === 'unknown') return 'unknown'
  return agreement.deadline.to !== undefined && agreement.deadline.to < today ? 'overdue' : 'unsigned'
}

/** The values of `?status=`: those of the API's lists, and `not-sent`. */
export const AGREEMENT_STATUSES: Readonly<Record<string, readonly AgreementGroup[]>> = {
  open: ['overdue', 'unsigned', 'unknown', 'notSent'],
  overdue: ['overdue'],
  unsigned: ['overdue', 'unsigned'],
  unclear: ['unknown'],
  'not-sent': ['notSent'],
  signed: ['signed'],
}
