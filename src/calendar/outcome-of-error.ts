import { AuthError } from '@azure/msal-node'
import { GraphError } from '@microsoft/microsoft-graph-client'
import type { CalendarRefusal } from '#domain/ports/calendar.ts'
import type { Log } from '#domain/ports/log.ts'
import { entraFaultOf } from './entra-fault.ts'
import type { FailureTexts } from './failure-texts.ts'
import { graphFaultOf } from './graph-fault.ts'

/** Returns what an error of Microsoft's means for the person, in the words of what was tried, and logs it. Throws the error again when it is ours. */
export function outcomeOfError(error: unknown, log: Log, texts: FailureTexts): CalendarRefusal {
  if (error instanceof AuthError) return ofEntra(error, log, texts)
  if (error instanceof GraphError) return ofGraph(error, log, texts)
  throw error
}

function ofEntra(error: AuthError, log: Log, texts: FailureTexts): CalendarRefusal {
  const fault = entraFaultOf(error)
  const details = { code: error.errorCode, subError: error.subError, correlationId: error.correlationId }
  switch (fault.kind) {
    case 'consent':
      return { kind: 'needs-consent', ...claimsIn(fault) }
    case 'sign-in':
      return { kind: 'needs-sign-in', ...claimsIn(fault) }
    case 'not-set-up':
      log.error(details, 'Entra refuses the credential of the tab: check TAB_CLIENT_ID and TAB_CLIENT_SECRET')
      return { kind: 'failed', why: texts['not-set-up'] }
    case 'busy':
      log.warn(details, 'Entra did not exchange the token')
      return { kind: 'failed', why: texts.busy(undefined) }
  }
}

function ofGraph(error: GraphError, log: Log, texts: FailureTexts): CalendarRefusal {
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
      return { kind: 'failed', why: texts.busy(fault.retryAfter) }
    case 'refused':
      log.error(details, 'Graph refused the entry')
      return { kind: 'failed', why: texts.refused }
  }
}

function claimsIn(fault: { readonly claims?: string }): { claims?: string } {
  return fault.claims === undefined ? {} : { claims: fault.claims }
}
