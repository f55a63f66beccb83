import type { SendKind } from '#domain/ports/send-budget.ts'

/** Lets `burst` through at once, and `rate` a second from then on. */
interface Bucket {
  /** Whether each conversation has one of its own, or the tenant one for all. */
  readonly of: 'conversation' | 'tenant'
  readonly number: number
  readonly rate: number
  readonly burst: number
  /** How much of the burst a refresh leaves for nudges. */
  readonly reserve: number
}

/**
 * A bucket lets burst + rate × T through in any T seconds, however they are laid. So that Teams, which counts when calls
 * arrive and not when they were begun, never counts more than its limits, each sum stays below with a third of a
 * second or more to spare: a conversation's first 5 + 1 × T (7 in 1 s, 8 in 2 s, 60 in 30 s), its second 300 + 0.4 × T (1,800
 * in an hour), the tenant's 5 + 25 × T (50 in 1 s).
 */
export const BUCKETS: readonly Bucket[] = [
  { of: 'conversation', number: 1, rate: 1, burst: 5, reserve: 2 },
  { of: 'conversation', number: 2, rate: 0.4, burst: 300, reserve: 60 },
  { of: 'tenant', number: 1, rate: 25, burst: 5, reserve: 2 },
]

/** Returns what a kind of writing may use of a bucket's burst. */
export const burstFor = ({ burst, reserve }: Bucket, kind: SendKind): number =>
  kind === 'refresh' ? burst - reserve : burst
