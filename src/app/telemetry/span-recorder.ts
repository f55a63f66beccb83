import {
  type Context,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  type Tracer,
  trace,
} from '@opentelemetry/api'
import type { StepFacts, StepOf } from '#domain/ports/tracing.ts'
import { newSpanId, newTraceId, type Place } from './place.ts'
import { tellingFacts } from './telling-facts.ts'
import type { Belonging, Recorder } from './tracer.ts'

const KINDS: Readonly<Record<StepOf['kind'], SpanKind>> = {
  internal: SpanKind.INTERNAL,
  client: SpanKind.CLIENT,
  server: SpanKind.SERVER,
  consumer: SpanKind.CONSUMER,
}

/** Returns the giver of ids for OpenTelemetry, which lets one be chosen for what begins next. */
export function chosenIds() {
  let chosen: string | undefined
  return {
    generateTraceId: () => chosen ?? newTraceId(),
    generateSpanId: newSpanId,
    /** Runs work, in which something new gets this id. */
    choosing<T>(id: string, work: () => T): T {
      chosen = id
      try {
        return work()
      } finally {
        chosen = undefined
      }
    },
  }
}

/**
 * Returns what records steps as spans. Of an error only its type is told: the log, under the same id, says more, and
 * knows what not to say.
 */
export function spanRecorder(
  spans: Tracer,
  ids: Pick<ReturnType<typeof chosenIds>, 'choosing'>,
  secrets: () => readonly string[],
): Recorder {
  return {
    begin({ name, kind, facts = {} }, at) {
      const options = {
        kind: KINDS[kind],
        attributes: tellingFacts(facts, secrets()),
        links: (at.links ?? []).map((place) => ({ context: contextOf(place) })),
      }
      const span = ids.choosing(at.trace, () => spans.startSpan(name, options, parentOf(at)))
      return {
        span: span.spanContext().spanId,
        note(more) {
          span.setAttributes(tellingFacts(more, secrets()))
          if (isFailure(kind, more)) span.setStatus({ code: SpanStatusCode.ERROR })
        },
        end(error) {
          if (error !== undefined) {
            span.setAttributes(tellingFacts({ 'error.type': typeOf(error) }, secrets()))
            span.setStatus({ code: SpanStatusCode.ERROR })
          }
          span.end()
        },
      }
    },
  }
}

const contextOf = ({ trace: traceId, span: spanId }: Place) => ({
  traceId,
  spanId,
  traceFlags: TraceFlags.SAMPLED,
})

function parentOf({ trace: id, parent }: Belonging): Context {
  if (parent === undefined) return ROOT_CONTEXT
  return trace.setSpanContext(ROOT_CONTEXT, contextOf({ trace: id, span: parent }))
}

/** A refusal is the fault of who asked: of us, where we did. */
const isFailure = (kind: StepOf['kind'], { 'http.response.status_code': status }: StepFacts) =>
  typeof status === 'number' && status >= (kind === 'client' ? 400 : 500)

const typeOf = (error: unknown) => (error instanceof Error ? error.name : typeof error)
