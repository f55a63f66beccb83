import type { StepFacts } from '#domain/ports/tracing.ts'
import { redactFields } from '../log/redact-fields.ts'
import { redactLine } from '../log/redact-line.ts'

/** Returns facts as they may leave the process: what the log leaves out is left out of them too. */
export const tellingFacts = (facts: StepFacts, secrets: readonly string[]): StepFacts =>
  JSON.parse(redactLine(JSON.stringify(redactFields({ ...facts })), secrets))
