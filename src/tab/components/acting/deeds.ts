import type { AgreementItem, TaskItem } from '#api/contract.ts'

type Item = AgreementItem | TaskItem

/** What can be done with many obligations at once. */
export type Deed =
  | { readonly kind: 'fulfil' }
  | { readonly kind: 'take-back' }
  | { readonly kind: 'assign'; readonly person: { readonly id: string; readonly name: string } | null }
  | { readonly kind: 'snooze'; readonly until: string; readonly why: string }

/** A change of one of them, as the API takes it: what of it, and to what. */
export interface Step {
  readonly part: 'standing' | 'assignee' | 'snooze'
  readonly change: Readonly<Record<string, unknown>>
}

const isAgreement = (item: Item): item is AgreementItem => 'dispatch' in item
const isFulfilled = ({ standing }: Item) => standing?.state === 'signed' || standing?.state === 'done'

/** Returns whether a deed is anything to an item: what is signed by KOMBIT's list is not signed once more by a person. */
export function concerns(kind: Deed['kind'], item: Item): boolean {
  const { calledOff, standing } = item
  if (calledOff) return false
  switch (kind) {
    case 'fulfil':
      return !isFulfilled(item) && !standing?.notOurs && !(isAgreement(item) && item.dispatch === 'not-yet')
    case 'take-back':
      return standing?.notOurs !== undefined || (standing?.source === 'person' && standing.state !== 'open')
    case 'assign':
      return true
    case 'snooze':
      return !isFulfilled(item) && !standing?.notOurs
  }
}

/** Returns the change that does a deed to an item. */
export function stepOf(deed: Deed, item: Item): Step {
  switch (deed.kind) {
    case 'fulfil':
      return { part: 'standing', change: { state: isAgreement(item) ? 'signed' : 'done' } }
    case 'take-back':
      return { part: 'standing', change: { state: isAgreement(item) ? 'unknown' : 'open' } }
    case 'assign':
      return { part: 'assignee', change: { person: deed.person } }
    case 'snooze':
      return { part: 'snooze', change: { until: deed.until, why: deed.why } }
  }
}

/** Returns the change that brings back how an item stood, or was handled, before a deed. */
export function stepBack(deed: Deed, before: Item): Step {
  const { standing } = before
  if (deed.kind === 'assign') return { part: 'assignee', change: { person: standing?.assignee ?? null } }
  if (deed.kind === 'snooze') {
    const { snoozedUntil: until = null, snoozedWhy: why } = standing ?? {}
    return { part: 'snooze', change: { until, ...(until !== null && why !== undefined && { why }) } }
  }
  if (standing?.notOurs)
    return { part: 'standing', change: { state: 'not-ours', reason: standing.notOurs.reason } }
  if (standing?.source === 'person') return { part: 'standing', change: { state: standing.state } }
  return stepOf({ kind: 'take-back' }, before)
}
