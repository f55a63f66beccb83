import type { AuditDetails } from './audit.ts'
import type { Answer } from './question.ts'

/**
 * Returns the filter of an answer that lists other municipalities than the asker's own (four-digit code), as the audit
 * trail keeps it: codes and ids, and never the words asked. Undefined for what is one's own or nobody's.
 */
export function readingOfOthers(answer: Answer, own: string | undefined): AuditDetails | undefined {
  const { intent, filters } = answer.understanding
  const named = [...answer.municipalities, ...answer.rows.map((row) => row.municipality)]
  const others = new Set(named.filter((code) => code !== '' && code !== own))
  if (others.size === 0) return undefined
  return {
    intent,
    ...(filters.status ? { status: filters.status } : {}),
    ...(filters.solution ? { solution: filters.solution } : {}),
    ...(filters.municipality ? { municipality: filters.municipality } : {}),
    ...(filters.kind ? { kind: filters.kind } : {}),
    ...(filters.from ? { from: filters.from } : {}),
    ...(filters.to ? { to: filters.to } : {}),
    others: others.size,
  }
}
