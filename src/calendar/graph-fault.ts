import { GraphError } from '@microsoft/microsoft-graph-client'

/**
 * What kind of no Graph said; `claims` is a challenge to hand to the person's client, `retryAfter` how many seconds Graph
 * asks to be left alone.
 */
export type GraphFault =
  | { readonly kind: 'denied' }
  | { readonly kind: 'stale-token'; readonly claims?: string }
  | { readonly kind: 'no-mailbox' }
  | { readonly kind: 'busy'; readonly retryAfter: number | undefined }
  | { readonly kind: 'refused' }

const NO_MAILBOX = new Set(['MailboxNotEnabledForRESTAPI', 'MailboxNotSupportedForRESTAPI'])
const DUPLICATE = 'ErrorDuplicateTransactionId'
const BUSY = new Set([-1, 408, 429, 500, 502, 503, 504])

/** Returns what Graph's error means for the person. A lost connection counts as busy. */
export function graphFaultOf(error: GraphError): GraphFault {
  if (NO_MAILBOX.has(error.code ?? '')) return { kind: 'no-mailbox' }
  if (error.statusCode === 403) return { kind: 'denied' }
  if (error.statusCode === 401) return { kind: 'stale-token', ...claimsOf(error) }
  if (!BUSY.has(error.statusCode)) return { kind: 'refused' }
  return { kind: 'busy', retryAfter: secondsIn(error.headers?.get('Retry-After')) }
}

/** Returns the seconds that the header Retry-After asks for; undefined where it names none, but a date or nothing. */
export function secondsIn(header: string | null | undefined): number | undefined {
  return header && /^\d{1,6}$/.test(header.trim()) ? Number(header) : undefined
}

/** Returns whether Graph said that the entry asked for is not there. */
export function isGone(error: unknown): boolean {
  return error instanceof GraphError && error.statusCode === 404 && !NO_MAILBOX.has(error.code ?? '')
}

/** Returns whether Graph has seen the transaction id with another body: 400 for most, 409 for some. */
export function isDuplicateTransaction(error: unknown): boolean {
  return error instanceof GraphError && error.code === DUPLICATE
}

/** Continuous access evaluation: the challenge stands in WWW-Authenticate, in base64. */
function claimsOf(error: GraphError): { claims: string } | undefined {
  const encoded = /\bclaims="([^"]+)"/.exec(error.headers?.get('WWW-Authenticate') ?? '')?.[1]
  return encoded === undefined ? undefined : { claims: Buffer.from(encoded, 'base64').toString('utf8') }
}
