import { AuthError } from '@azure/msal-node'
import { GraphError } from '@microsoft/microsoft-graph-client'
import type { CalendarOutcome } from '#domain/ports/calendar.ts'
import type { Log } from '#domain/ports/log.ts'
import { entraFaultOf } from './entra-fault.ts'
import { FAILURE_TEXTS, type FailureReason } from './failure-texts.ts'
import { graphFaultOf } from './graph-fault.ts'

/** Returns what an error of Microsoft's means for the person, and logs it. Throws the error again when it is ours. */
export function outcomeOfError(error: unknown, log: Log): CalendarOutcome {
  if (error instanceof AuthError) return ofEntra(error, log)
  if (error instanceof GraphError) return ofGraph(error, log)
  throw error
}

function ofEntra(error: AuthError, log: Log): CalendarOutcome {
  const fault = entraFaultOf(error)
  const details = { code: error.errorCode, subError: error.subError, correlationId: error.correlationId }
  switch (fault.kind) {
    case 'consent':
      return { kind: 'needs-consent', ...claimsIn(fault) }
    case 'sign-in':
      return { kind: 'needs-sign-in', ...claimsIn(fault) }
    case 'not-set-up':
      log.error(details, 'Entra refuses the credential of the tab: check TAB_CLIENT_ID and TAB_CLIENT_SECRET')
      return failed('not-set-up')
    case 'busy':
      log.warn(details, 'Entra did not exchange the token')
      return failed('busy')
  }
}

function ofGraph(error: GraphError, log: Log): CalendarOutcome {
  const fault = graphFaultOf(error)
  const details = { status: error.statusCode, code: error.code, requestId: error.requestId }
  switch (fault.kind) {
    case 'denied':
      log.warn(details, 'Graph denied access to the calendar')
      return { kind: 'needs-consent' }
    case 'stale-token':
      return { kind: 'needs-sign-in', ...claimsIn(fault) }
    case 'no-mailbox':
      return { kind: 'no-mailbox' }
    case 'busy':
      log.warn(details, 'Graph did not answer in time')
      return failed('busy')
    case 'refused':
      log.error(details, 'Graph refused the entry')
      return failed('refused')
  }
}

function failed(reason: FailureReason): CalendarOutcome {
  return { kind: 'failed', why: FAILURE_TEXTS[reason] }
}

function claimsIn(fault: { readonly claims?: string }): { claims?: string } {
  return fault.claims === undefined ? {} : { claims: fault.claims }
}
