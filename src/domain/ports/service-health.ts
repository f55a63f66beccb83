import type { MessengerError } from './messenger.ts'

/** What a call to a host of Teams tells of it: it took the call, it did not, or it asked for patience. */
export type CallEnd = 'up' | 'down' | 'patience'

/**
 * Whether the hosts of Teams' connector answer, known to all instances. Where many calls in a row fail, of several
 * conversations, nobody calls the host for a while; then one does, and when that succeeds, all do again.
 */
export interface ServiceHealth {
  /** Returns 0 when the host of a service address may be called now, else after how many seconds to ask again. */
  mayCall(serviceUrl: string): Promise<number>
  /** Tells how a call ended that `mayCall` let through. */
  note(place: { readonly serviceUrl: string; readonly conversation: string }, end: CallEnd): Promise<void>
}

/** A host changed from answering to not (`open`, as a circuit that is broken), or back. */
export interface HealthChange {
  readonly host: string
  readonly state: 'open' | 'closed'
}

/** For how long a host that does not answer is not called: at first, and at most. */
export interface HealthPace {
  readonly firstOpenSeconds: number
  readonly longestOpenSeconds: number
}

/** Returns what a failed call tells of the host: an answer that is about one conversation is an answer. */
export function endOf({ fault, retryAfterSeconds }: MessengerError): CallEnd {
  if (fault !== 'retry' && fault !== 'ambiguous') return 'up'
  return retryAfterSeconds === undefined ? 'down' : 'patience'
}
