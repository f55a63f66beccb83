import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'

/** A step of something that is followed: W3C's ids, 32 and 16 hexadecimal digits. */
export interface Place {
  readonly trace: string
  readonly span: string
}

/** Where this process is in what it handles; nowhere, where it handles nothing. */
export const here = new AsyncLocalStorage<Place>()

const TRACE_BYTES = 16
const SPAN_BYTES = 8

/** Returns an id for something new. */
export const newTraceId = (): string => randomBytes(TRACE_BYTES).toString('hex')

/** Returns an id for a step. */
export const newSpanId = (): string => randomBytes(SPAN_BYTES).toString('hex')

const TRACEPARENT = /^00-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-[\da-f]{2}$/

/** Returns a place as W3C's `traceparent`. */
export const traceparentOf = ({ trace, span }: Place): string => `00-${trace}-${span}-01`

/** Returns the place that a `traceparent` names; undefined for what is none. */
export function placeFrom(traceparent: unknown): Place | undefined {
  const [, trace, span] = (typeof traceparent === 'string' && TRACEPARENT.exec(traceparent)) || []
  return trace && span ? { trace, span } : undefined
}
