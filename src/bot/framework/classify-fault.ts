import { MessengerError, type MessengerFault } from '#domain/ports/messenger.ts'
import type { UnreachableWhy } from '#domain/subscription.ts'
import { type Failure, failureCode } from './failure-code.ts'
import { retryAfterOf } from './retry-after.ts'

/** What was being done: a 404 means the conversation to a send, and the message to a change of one. */
export type Doing = 'send' | 'update'

const GONE: Readonly<Record<string, UnreachableWhy>> = {
  BotNotInConversationRoster: 'removed',
  ConversationNotFound: 'not-found',
}
const BLOCKED: Readonly<Record<string, UnreachableWhy>> = {
  ConversationBlockedByUser: 'blocked-by-user',
  BotDisabledByAdmin: 'disabled-by-admin',
  MessageWritesBlocked: 'writes-blocked',
  ForbiddenOperationException: 'not-installed',
  NotEnoughPermissions: 'not-allowed',
}
/** Microsoft's list, and 401: a secret that has run out is the operator's to mend, and no message is lost by it. */
const RETRY_STATUSES = new Set([401, 412, 429, 502, 503, 504])
/** A gateway's word: whoever stands behind it may have taken the message before the answer was lost. */
const UNSURE_STATUSES = new Set([502, 504])
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])

/**
 * Returns the failure of a call to the connector in the words of the port. By Microsoft's list, 412, 429, 502, 503 and
 * 504 are to be tried again and 500 is not; no answer at all, or a 500, leaves unknown whether the message arrived. So
 * does a 502 or 504, which is tried again all the same, as the list says, and marked `unsure` (decision 012). Bodies
 * differ in practice, so the status decides where the body does not.
 */
export function classifyFault(
  error: unknown,
  doing: Doing = 'send',
  now: () => number = Date.now,
): MessengerError {
  const failure = (typeof error === 'object' && error !== null ? error : {}) as Failure
  const status = failure.statusCode
  const code = failureCode(failure)
  const words = `the connector answered ${status ?? 'nothing'}${code === '' ? '' : ` (${code})`}`
  const fault = status === undefined && failure.errorCode ? 'retry' : faultOf(status, code, doing)
  const retryAfterSeconds = retryAfterOf(failure, now)
  const why = GONE[code] ?? BLOCKED[code]
  return new MessengerError(fault, words, {
    cause: error,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    ...(status !== undefined && UNSURE_STATUSES.has(status) ? { unsure: true } : {}),
    ...(why === undefined ? {} : { why }),
  })
}

function faultOf(status: number | undefined, code: string, doing: Doing): MessengerFault {
  if (status === undefined) return NEVER_SENT.has(code) ? 'retry' : 'ambiguous'
  if (RETRY_STATUSES.has(status)) return 'retry'
  if (status >= 500) return 'ambiguous'
  if (status === 403 || status === 404 || status === 410) return shutOut(status, code, doing)
  return code in GONE ? 'gone' : 'permanent'
}

function shutOut(status: 403 | 404 | 410, code: string, doing: Doing): MessengerFault {
  if (code in GONE) return 'gone'
  if (code === 'ActivityNotFoundInConversation') return doing === 'update' ? 'missing' : 'gone'
  if (code in BLOCKED || status === 403) return 'blocked'
  return doing === 'update' ? 'missing' : 'gone'
}
