import type { AnswerSpec } from '#domain/card-spec.ts'
import { dueOf, type Obligation } from '#domain/catalogue.ts'
import { isOverdue } from '#domain/deadline.ts'
import type { RowGroup } from '#domain/question.ts'
import { rowGroupOf } from '#domain/row-group.ts'
import { type CardContext, standingIn } from './context.ts'

const GROUP_ORDER: readonly RowGroup[] = [
  'open',
  'unknown',
  'not-sent',
  'fulfilled',
  'not-ours',
  'called-off',
]

/** Returns the obligations of an answer by group; overdue first in each, else in the order of the spec. */
export function answerGroups(
  spec: AnswerSpec,
  context: CardContext,
): readonly { readonly group: RowGroup; readonly rows: readonly Obligation[] }[] {
  const all = spec.items.flatMap((id) => context.catalogue.obligations.get(id) ?? [])
  return GROUP_ORDER.map((group) => {
    const rows = all.filter(
      (obligation) => rowGroupOf(obligation, standingIn(context, obligation.id), context.today) === group,
    )
    const overdue = rows.filter((obligation) => isOverdue(dueOf(obligation), context.today))
    return { group, rows: [...overdue, ...rows.filter((row) => !overdue.includes(row))] }
  }).filter(({ rows }) => rows.length > 0)
}
