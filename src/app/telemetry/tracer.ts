import type { Step, StepOf, Tracing } from '#domain/ports/tracing.ts'
import { here, newSpanId, newTraceId, type Place, placeFrom, traceparentOf } from './place.ts'

/** Where a step belongs: to something (`trace`), below another step (`parent`), and what it has to do with besides. */
export interface Belonging {
  readonly trace: string
  readonly parent?: string
  readonly links?: readonly Place[]
}

/** A step that is being recorded. */
interface Recorded extends Step {
  readonly span: string
  /** Ends it, once: with what it threw, or well. */
  end(error?: unknown): void
}

/** Writes down which steps were taken. */
export interface Recorder {
  begin(what: StepOf, at: Belonging): Recorded
}

/** A step that begins in one place and ends in another, as a request does. */
export interface OpenStep extends Recorded {
  /** Runs work as a part of the step. */
  within(work: () => void): void
}

/** Tracing as this process does it. */
export interface Tracer extends Tracing {
  /** Begins something new, whose id was chosen already. `beside` is what else it has to do with. */
  open(what: StepOf, trace: string, beside?: Place): OpenStep
  /** Runs work under an id, recording no step. */
  under(trace: string, work: () => void): void
}

/** Gives ids, so that what the log says can be found together, and records nothing. */
const IDS_ALONE: Recorder = {
  begin: () => ({ span: newSpanId(), note: () => undefined, end: () => undefined }),
}

/** Returns the tracing of a process; without a recorder there are ids, and nothing is recorded. */
export function tracer(recorder: Recorder = IDS_ALONE): Tracer {
  const run = async <T>(what: StepOf, at: Belonging, work: (step: Step) => Promise<T>): Promise<T> => {
    const recorded = recorder.begin(what, at)
    return here.run({ trace: at.trace, span: recorded.span }, async () => {
      try {
        const result = await work(recorded)
        recorded.end()
        return result
      } catch (error) {
        recorded.end(error ?? new Error('nothing was thrown'))
        throw error
      }
    })
  }
  return {
    id: traceIdNow,
    carried() {
      const place = here.getStore()
      return place && traceparentOf(place)
    },
    step: (what, work) => run(what, below(here.getStore()), work),
    resume(what, carried, work) {
      const [place, ...others] = carried.flatMap((one) => placeFrom(one) ?? [])
      return run(what, { ...below(place), ...(others.length > 0 && { links: others }) }, work)
    },
    open(what, trace, beside) {
      const recorded = recorder.begin(what, { trace, ...(beside && { links: [beside] }) })
      return { ...recorded, within: (work) => here.run({ trace, span: recorded.span }, work) }
    },
    under: (trace, work) => here.run({ trace, span: newSpanId() }, work),
  }
}

/** Returns the id of what is being handled now; undefined where nothing is. */
export const traceIdNow = (): string | undefined => here.getStore()?.trace

const below = (place: Place | undefined): Belonging =>
  place ? { trace: place.trace, parent: place.span } : { trace: newTraceId() }
