/** What Entra answers a token request with when it says no. */
export interface EntraRefusal {
  readonly error: string
  readonly aadsts: number
  readonly description: string
  readonly suberror?: string
  /** The claims challenge, as JSON. */
  readonly claims?: string
}

/** Thrown inside the stand-in; `status` is the HTTP status Entra uses for it. */
export class EntraError extends Error {
  readonly refusal: EntraRefusal

  constructor(refusal: EntraRefusal) {
    super(refusal.description)
    this.name = 'EntraError'
    this.refusal = refusal
  }

  get status(): number {
    return this.refusal.error === 'invalid_client' ? 401 : 400
  }
}

/** Returns the refusal in the JSON that Entra sends. */
export function refusalBody({ error, aadsts, description, suberror, claims }: EntraRefusal): object {
  const at = new Date().toISOString().replace('T', ' ').replace(/\.\d+/, '')
  const [trace, correlation] = [crypto.randomUUID(), crypto.randomUUID()]
  return {
    error,
    error_description: `AADSTS${aadsts}: ${description} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${at}`,
    error_codes: [aadsts],
    timestamp: at,
    trace_id: trace,
    correlation_id: correlation,
    ...(suberror !== undefined && { suberror }),
    ...(claims !== undefined && { claims }),
  }
}

const refuse = (error: string, aadsts: number, description: string) =>
  new EntraError({ error, aadsts, description })

/** Entra's refusals, by what is wrong. */
export const REFUSALS = {
  malformed: (parameter: string) =>
    refuse(
      'invalid_request',
      900144,
      `The request body must contain the following parameter: '${parameter}'.`,
    ),
  grantType: (given: string) =>
    refuse('unsupported_grant_type', 70003, `The app requested an unsupported grant type '${given}'.`),
  unknownClient: (client: string) =>
    refuse(
      'unauthorized_client',
      700016,
      `Application with identifier '${client}' was not found in the directory.`,
    ),
  wrongSecret: (client: string) =>
    refuse('invalid_client', 7000215, `Invalid client secret provided for app '${client}'.`),
  wrongAssertion: (client: string) =>
    refuse('invalid_client', 700027, `Client assertion failed signature validation for app '${client}'.`),
  scope: (given: string) =>
    refuse('invalid_scope', 70011, `The provided value for scope '${given}' is not valid.`),
  unknownTenant: (tenant: string) => refuse('invalid_request', 90002, `Tenant '${tenant}' not found.`),
  expired: () => refuse('invalid_grant', 500133, 'Assertion is not within its valid time range.'),
  forged: () => refuse('invalid_grant', 50013, 'Assertion failed signature validation.'),
  audience: (given: string) =>
    refuse('invalid_grant', 500131, `Assertion audience '${given}' does not match the client app.`),
  unknownPerson: (id: string) =>
    refuse('invalid_grant', 50034, `The user account '${id}' does not exist in the directory.`),
  consent: (client: string) =>
    new EntraError({
      error: 'invalid_grant',
      aadsts: 65001,
      description: `The user or administrator has not consented to use the application with ID '${client}'.`,
      suberror: 'consent_required',
    }),
  challenge: (claims: string) =>
    new EntraError({
      error: 'interaction_required',
      aadsts: 50079,
      description: 'Due to a configuration change, the user must enroll in multi-factor authentication.',
      suberror: 'basic_action',
      claims,
    }),
}
