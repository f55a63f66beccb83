import { type DestinationStream, type Logger, pino } from 'pino'
import { redactFields } from './log/redact-fields.ts'
import { redactLine } from './log/redact-line.ts'
import { traceIdNow } from './telemetry/tracer.ts'

/**
 * Returns the log of the process: one JSON line an entry, on standard error unless said otherwise, without tokens,
 * secrets, names, or what people wrote. `secrets` are left out wherever they turn up. What is written while something is
 * handled bears its id (`trace_id`).
 */
export function createLog(
  level: string,
  secrets: () => readonly string[] = () => [],
  to: DestinationStream = pino.destination(2),
): Logger {
  return pino(
    {
      level,
      // pino's own copies every field of an error, and so the headers of a request and the rows of a table.
      serializers: { err: (error: unknown) => error },
      formatters: { log: redactFields },
      mixin: () => ({ trace_id: traceIdNow() }),
      hooks: {
        logMethod(given, method) {
          method.apply(this, wordsFirst(given))
        },
        // The last word before the line is written: whatever came in by a message or a binding passes here.
        streamWrite: (line) => redactLine(line, secrets()),
      },
    },
    to,
  )
}

type Given = Parameters<Logger['error']>

/** An error that is logged without a message lends pino its own, which may quote what people wrote. */
function wordsFirst(given: Given): Given {
  const [first, message] = given as unknown as [unknown, unknown]
  const isError = first instanceof Error || (typeof first === 'object' && first !== null && 'err' in first)
  return isError && message === undefined ? ([first, 'an error'] as unknown as Given) : given
}
