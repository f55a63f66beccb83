import { type AuthError, InteractionRequiredAuthError } from '@azure/msal-node'

/** What kind of no Entra said to the exchange; `claims` is a challenge to hand to the person's client. */
export type EntraFault =
  | { readonly kind: 'consent'; readonly claims?: string }
  | { readonly kind: 'sign-in'; readonly claims?: string }
  | { readonly kind: 'not-set-up' }
  | { readonly kind: 'busy' }

const CONSENT = /consent_required|AADSTS65001\b/
/** Errors that only the operator can mend: secret wrong or expired, app unknown, app disabled, scope unknown. */
const NOT_SET_UP = new Set(['invalid_client', 'unauthorized_client', 'invalid_scope', 'invalid_resource'])

/** Returns what the error of an on-behalf-of exchange means for the person. */
export function entraFaultOf(error: AuthError): EntraFault {
  const claims = error instanceof InteractionRequiredAuthError && error.claims ? { claims: error.claims } : {}
  if (CONSENT.test(`${error.subError} ${error.message}`)) return { kind: 'consent', ...claims }
  if (error instanceof InteractionRequiredAuthError) return { kind: 'sign-in', ...claims }
  // invalid_grant without more: the assertion has expired or is not good any more, a fresh sign-on mends it.
  if (error.errorCode === 'invalid_grant') return { kind: 'sign-in' }
  return { kind: NOT_SET_UP.has(error.errorCode) ? 'not-set-up' : 'busy' }
}
