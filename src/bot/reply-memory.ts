import type { Reply } from './reply.ts'

/** What replies were made from. Each part is immutable: the same object means that nothing has changed. */
type Basis = readonly object[]

/** Replies to questions that were asked before. */
export interface ReplyMemory {
  /** Returns the replies to a question, if it was asked when all it rests on was just as it is now. */
  recall(question: string, basis: Basis): readonly Reply[] | undefined
  keep(question: string, basis: Basis, replies: readonly Reply[]): void
}

const MOST_KEPT = 500

/**
 * Returns a memory of the newest replies. Most questions are the same few, pressed as suggestions: an answer is a pure
 * function of what is published and recorded, and need not be worked out anew until that changes.
 */
export function replyMemory(size = MOST_KEPT): ReplyMemory {
  const kept = new Map<string, { readonly basis: Basis; readonly replies: readonly Reply[] }>()
  return {
    recall(question, basis) {
      const known = kept.get(question)
      return known?.basis.every((part, i) => part === basis[i]) ? known.replies : undefined
    },
    keep(question, basis, replies) {
      kept.delete(question)
      kept.set(question, { basis, replies })
      const [oldest] = kept.size > size ? kept.keys() : []
      if (oldest !== undefined) kept.delete(oldest)
    },
  }
}
