/** What is told of a step: words of fixed sets, and numbers. Never what a person wrote, nor whose it is. */
export type StepFacts = Readonly<Record<string, string | number | boolean>>

/** What is being done: `client` asks another system, `server` answers one, `consumer` takes up a job. */
export interface StepOf {
  readonly name: string
  readonly kind: 'internal' | 'client' | 'server' | 'consumer'
  readonly facts?: StepFacts
}

/** A step that is running. */
export interface Step {
  /** Tells more of it. */
  note(facts: StepFacts): void
}

/** Follows what comes of one request, press or job, from step to step and from process to process. */
export interface Tracing {
  /** Returns the id of all that belongs together: 32 hexadecimal digits. Undefined where nothing is being handled. */
  id(): string | undefined
  /** Returns where we are, as W3C's `traceparent`, to be carried to where it goes on. */
  carried(): string | undefined
  /** Runs a step of what is being handled; where nothing is, something new begins. Returns and throws what it does. */
  step<T>(what: StepOf, work: (step: Step) => Promise<T>): Promise<T>
  /** As step, of what was carried here. What others carried here as well is linked to. */
  resume<T>(
    what: StepOf,
    carried: readonly (string | undefined)[],
    work: (step: Step) => Promise<T>,
  ): Promise<T>
}

/** Follows nothing. */
export const NO_TRACING: Tracing = {
  id: () => undefined,
  carried: () => undefined,
  step: (_what, work) => work({ note: () => undefined }),
  resume: (_what, _carried, work) => work({ note: () => undefined }),
}

/** Returns an id as Microsoft writes them: 8-4-4-4-12. Undefined for none. */
export const asGuid = (id: string | undefined): string | undefined =>
  id?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
