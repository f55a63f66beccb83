import type { AuditDetails } from '#domain/audit.ts'
import type { AskedBefore } from '#domain/question.ts'
import type { Reply } from './reply.ts'

/** What replies were made from. Each part is immutable: the same object means that nothing has changed. */
type Basis = readonly object[]

/** What a question was answered with, and what the audit trail keeps of its being read, where it keeps that. */
export interface Answered {
  readonly replies: readonly Reply[]
  readonly reading: AuditDetails | undefined
  /** What the next question may lean on. */
  readonly asked: AskedBefore | undefined
}

/** Replies to questions that were asked before. */
export interface ReplyMemory {
  /** Returns the answer to a question, if it was asked when all it rests on was just as it is now. */
  recall(question: string, basis: Basis): Answered | undefined
  keep(question: string, basis: Basis, answered: Answered): void
}

const MOST_KEPT = 500

/**
 * Returns a memory of the newest replies. Most questions are the same few, pressed as suggestions: an answer is a pure
 * function of what is published and recorded, and need not be worked out anew until that changes.
 */
export function replyMemory(size = MOST_KEPT): ReplyMemory {
  const kept = new Map<string, { readonly basis: Basis; readonly answered: Answered }>()
  return {
    recall(question, basis) {
      const known = kept.get(question)
      return known?.basis.every((part, i) => part === basis[i]) ? known.answered : undefined
    },
    keep(question, basis, answered) {
      kept.delete(question)
      kept.set(question, { basis, answered })
      const [oldest] = kept.size > size ? kept.keys() : []
      if (oldest !== undefined) kept.delete(oldest)
    },
  }
}
