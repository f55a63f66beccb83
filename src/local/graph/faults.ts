import { setTimeout } from 'node:timers/promises'
import type { PersonKey } from '#domain/person.ts'
import { keyOf } from '../entra/people.ts'
import { type GraphRefusal, REFUSALS } from './graph-error.ts'

/**
 * Something that goes wrong once. `reset-after-made` does what was asked, and cuts the connection instead of answering;
 * with `nothing` one request goes well, before another does not.
 */
type GraphMishap =
  | { readonly kind: 'throttled'; readonly retryAfter: number }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'busy'; readonly status: 429 | 503 | 504; readonly retryAfter: number }
  | { readonly kind: 'denied' }
  | { readonly kind: 'reset-after-made' }
  | { readonly kind: 'nothing' }

/** What a test, or the demo, has ordered to go wrong. */
export interface Faults {
  /** Has the next requests meet the mishaps, one each, in this order. `reset-after-made` waits for a change. */
  next(...mishaps: readonly GraphMishap[]): void
  /** Takes the mailbox away from a person who has no Exchange licence, or gives it back. */
  mailbox(person: PersonKey, there: boolean): void
  /** Has every answer take so many milliseconds from now on. */
  slow(ms: number): void
}

/** The other side of Faults: what the stand-in asks before it answers. */
export interface FaultQueue extends Faults {
  /** Returns the refusal that the request is to meet, if any. */
  refusalFor(person: PersonKey): GraphRefusal | undefined
  /** Returns whether the answer to this change is to be lost. */
  losesAnswer(): boolean
  /** Returns after as long as an answer is to take. */
  pause(): Promise<void>
}

/** Returns an empty queue: nothing goes wrong. */
export function faultQueue(): FaultQueue {
  const queue: GraphMishap[] = []
  const without = new Set<string>()
  let answerMs = 0
  return {
    next: (...mishaps) => void queue.push(...mishaps),
    mailbox: (person, there) => void (there ? without.delete(keyOf(person)) : without.add(keyOf(person))),
    slow: (ms) => {
      answerMs = ms
    },
    async pause() {
      if (answerMs > 0) await setTimeout(answerMs)
    },
    refusalFor(person) {
      if (without.has(keyOf(person))) return REFUSALS.noMailbox()
      const [mishap] = queue
      if (!mishap || mishap.kind === 'reset-after-made') return undefined
      queue.shift()
      return mishap.kind === 'nothing' ? undefined : refusalOf(mishap)
    },
    losesAnswer() {
      if (queue[0]?.kind !== 'reset-after-made') return false
      queue.shift()
      return true
    },
  }
}

function refusalOf(mishap: Exclude<GraphMishap, { kind: 'reset-after-made' | 'nothing' }>): GraphRefusal {
  switch (mishap.kind) {
    case 'throttled':
      return REFUSALS.throttled(mishap.retryAfter)
    case 'unavailable':
      return REFUSALS.unavailable()
    case 'busy':
      return REFUSALS.busy(mishap.status, mishap.retryAfter)
    case 'denied':
      return REFUSALS.accessDenied()
  }
}
