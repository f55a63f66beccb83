import type { Answer, AskedBefore } from '#domain/question.ts'

/** One can point at what one sees: a list that is longer than this is leaned on by its filters alone. */
const MOST_POINTED_AT = 40

/** Returns what the next question may lean on; undefined after an answer that is about nothing: help, not understood. */
export function askedBefore({ understanding, ...answer }: Answer): AskedBefore | undefined {
  const { intent, filters, except, topic, fresh } = understanding
  if (intent === 'help' || intent === 'unknown' || intent === 'subscribe') return undefined
  const total = Object.values(answer.counts).reduce((sum, n) => sum + n, 0)
  const shown = [
    ...new Set(answer.rows.map((r) => r.obligation.id)),
    ...answer.events.map((e) => e.id),
    ...answer.milestones.map((m) => m.id),
    ...answer.notices.map((n) => n.id),
  ]
  const isAll = total <= answer.rows.length && shown.length <= MOST_POINTED_AT
  return {
    intent,
    filters,
    ...(except && { except }),
    ...(topic && { topic }),
    ...(fresh && { fresh }),
    items: isAll ? shown : [],
  }
}
