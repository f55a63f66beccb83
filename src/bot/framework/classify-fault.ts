import { MessengerError, type MessengerFault } from '#domain/ports/messenger.ts'

interface Failure {
  readonly statusCode?: number
  readonly code?: string
  /** What MSAL calls its errors: the bot got no token, so nothing was sent. */
  readonly errorCode?: string
  readonly message?: string
  readonly body?: { readonly error?: { readonly code?: string } }
  readonly response?: {
    readonly headers?: { get(name: string): string | undefined }
  }
}

const GONE = new Set(['ConversationNotFound', 'ActivityNotFoundInConversation', 'BotNotInConversationRoster'])
/** Microsoft's list, and 401: a secret that has run out is the operator's to mend, and no message is lost by it. */
const RETRY_STATUSES = new Set([401, 412, 429, 502, 503, 504])
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])

/**
 * Returns the failure of a call to the connector in the words of the port. By Microsoft's list, 412, 429, 502, 503 and
 * 504 are to be tried again and 500 is not; no answer at all, or a 500, leaves unknown whether the message arrived.
 * Bodies differ in practice, so the status decides where the body does not.
 */
export function classifyFault(error: unknown): MessengerError {
  const failure = (typeof error === 'object' && error !== null ? error : {}) as Failure
  const status = failure.statusCode
  const code = failure.body?.error?.code ?? failure.code ?? failure.errorCode ?? ''
  const retryAfter = Number(failure.response?.headers?.get('retry-after') ?? Number.NaN)
  const words = `the connector answered ${status ?? 'nothing'}${code === '' ? '' : ` (${code})`}`
  const fault = status === undefined && failure.errorCode ? 'retry' : faultOf(status, code)
  return new MessengerError(fault, words, {
    cause: error,
    ...(Number.isFinite(retryAfter) ? { retryAfterSeconds: retryAfter } : {}),
  })
}

function faultOf(status: number | undefined, code: string): MessengerFault {
  if (status === undefined) return NEVER_SENT.has(code) ? 'retry' : 'ambiguous'
  if (RETRY_STATUSES.has(status)) return 'retry'
  if (status >= 500) return 'ambiguous'
  if (GONE.has(code) || status === 404) return 'gone'
  return status === 403 ? 'blocked' : 'permanent'
}
