import type { Tracing } from '#domain/ports/tracing.ts'

/** What a job is about, and where it came from (`traceparent`). Jobs of older versions carry nothing. */
export type Carrying<P> = P & { readonly carried?: string }

/** Returns what a job is about together with where it comes from, so that it can be followed to another process. */
export function carrying<P extends object>(payload: P, tracing: Tracing): Carrying<P> {
  const carried = tracing.carried()
  return carried === undefined ? payload : { ...payload, carried }
}

/** Returns what a job is about alone: two that ask for the very same come to the same, wherever they come from. */
export function withoutCarried<P>(data: Carrying<P> | null): P {
  const { carried: _, ...payload } = data ?? {}
  return payload as unknown as P
}
