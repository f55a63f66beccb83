import { redactText } from '../log/redact-text.ts'
import type { Check, Finding } from './finding.ts'

/** Returns what all checks have found, in their order; a check that fails is itself a finding. */
export async function examine(
  checks: readonly (readonly [Finding['check'], Check])[],
): Promise<readonly Finding[]> {
  const found: Finding[] = []
  // One after another: a database that is asked for everything at once is slower to say that it is not there.
  for (const [check, look] of checks) found.push(...(await look().catch((error) => [failed(check, error)])))
  return found
}

function failed(check: Finding['check'], error: unknown): Finding {
  const what = error instanceof Error ? error.message : String(error)
  const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : ''
  return {
    check,
    state: 'ill',
    what: `could not be looked at: ${redactText(what + cause)}`,
    cure: 'mend what the sentence names, and ask again',
  }
}
