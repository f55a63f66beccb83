import type { AgreementItem } from '#api/contract.ts'
import type { Pressure } from '#tab/time/written-deadline.ts'

/** In the order of the page. Each agreement is in exactly one; unknown is never put with unsigned. */
export const AGREEMENT_GROUPS = [
  'overdue',
  'unsigned',
  'unknown',
  'notSent',
  'signed',
  'notOurs',
  'calledOff',
] as const
export type AgreementGroup = (typeof AGREEMENT_GROUPS)[number]

/** Returns where an agreement belongs on the page. One that nobody has been sent yet waits, whatever its standing. */
export function agreementGroup(agreement: AgreementItem, today: string): AgreementGroup {
  if (agreement.calledOff) return 'calledOff'
  if (agreement.standing?.notOurs) return 'notOurs'
  const state = agreement.standing?.state ?? 'unknown'
  if (state === 'signed') return 'signed'
  if (agreement.dispatch === 'not-yet') return 'notSent'
  if (state === 'unknown') return 'unknown'
  return agreement.deadline.to !== undefined && agreement.deadline.to < today ? 'overdue' : 'unsigned'
}

/** Returns how an agreement's deadline presses: nobody is late with what is signed, is not theirs, was called off or never sent. */
export function pressureOf(agreement: AgreementItem): Pressure {
  const state = agreement.standing?.state ?? 'unknown'
  if (state === 'signed' || agreement.standing?.notOurs || agreement.calledOff) return 'settled'
  if (agreement.dispatch === 'not-yet') return 'waiting'
  return state === 'unsigned' ? 'open' : 'unknown'
}

type Passes = (agreement: AgreementItem, today: string) => boolean

const signed: Passes = (a) => a.standing?.state === 'signed'
const over: Passes = (a, today) =>
  signed(a, today) || a.standing?.notOurs !== undefined || a.calledOff === true

/** The values of `?status=`: those of the API's lists, meaning the same, and `unknown` and `not-sent`. */
const STATUSES = {
  open: (a, today) => !over(a, today),
  overdue: (a, today) => !over(a, today) && a.deadline.to !== undefined && a.deadline.to < today,
  unsigned: (a, today) => !over(a, today) && a.standing?.state === 'unsigned',
  unknown: (a, today) => agreementGroup(a, today) === 'unknown',
  'not-sent': (a, today) => agreementGroup(a, today) === 'notSent',
  unclear: (a) => a.deadline.to === undefined,
  signed,
} as const satisfies Record<string, Passes>
export type AgreementStatus = keyof typeof STATUSES

/** The statuses that the page offers; the others are understood when a link asks for them. */
export const OFFERED_STATUSES: readonly AgreementStatus[] = [
  'overdue',
  'unsigned',
  'unknown',
  'not-sent',
  'signed',
]

export const isAgreementStatus = (status: string): status is AgreementStatus =>
  Object.hasOwn(STATUSES, status)

/** Returns whether an agreement is to be shown for a status of the address; each is for one that is none of ours. */
export function hasStatus(agreement: AgreementItem, status: string, today: string): boolean {
  return !isAgreementStatus(status) || STATUSES[status](agreement, today)
}
