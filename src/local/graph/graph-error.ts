/** Thrown inside the stand-in, to be answered as Graph answers errors. */
export class GraphRefusal extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message)
    this.name = 'GraphRefusal'
    this.status = status
    this.code = code
    this.headers = headers
  }
}

/** Returns the error in the JSON that Graph sends. */
export function refusalBody({ code, message }: GraphRefusal): object {
  const id = crypto.randomUUID()
  return {
    error: {
      code,
      message,
      innerError: {
        date: new Date().toISOString().slice(0, 19),
        'request-id': id,
        'client-request-id': id,
      },
    },
  }
}

const BUSY_CODES = {
  429: 'TooManyRequests',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
} as const

/** Graph's refusals, by what is wrong. */
export const REFUSALS = {
  token: (why: string) => new GraphRefusal(401, 'InvalidAuthenticationToken', why),
  accessDenied: () =>
    new GraphRefusal(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.'),
  forbidden: () => new GraphRefusal(403, 'Forbidden', 'Missing role permissions on the request.'),
  noTeam: () => new GraphRefusal(404, 'NotFound', 'No team found with the group id.'),
  noMailbox: () =>
    new GraphRefusal(
      404,
      'MailboxNotEnabledForRESTAPI',
      'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
    ),
  notFound: () =>
    new GraphRefusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.'),
  unknownProperty: (name: string) =>
    new GraphRefusal(
      400,
      'RequestBodyRead',
      `The property '${name}' does not exist on type 'microsoft.graph.event'. Make sure to only use property names that are defined by the type.`,
    ),
  badBody: (why: string) => new GraphRefusal(400, 'RequestBodyRead', why),
  badProperty: (why: string) => new GraphRefusal(400, 'ErrorInvalidProperty', why),
  timeZone: (name: string) =>
    new GraphRefusal(
      400,
      'TimeZoneNotSupportedException',
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
    ),
  duplicate: () =>
    new GraphRefusal(
      409,
      'ErrorDuplicateTransactionId',
      'Your request can not be completed. The TransactionId has been used with another request.',
    ),
  query: (why: string) => new GraphRefusal(400, 'ErrorInvalidUrlQuery', why),
  throttled: (seconds: number) =>
    new GraphRefusal(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', {
      'Retry-After': String(seconds),
    }),
  /** As Graph says that it cannot just now: throttled, away, or too late. */
  busy: (status: 429 | 503 | 504, seconds: number) =>
    new GraphRefusal(status, BUSY_CODES[status], 'Try again later.', { 'Retry-After': String(seconds) }),
  unavailable: () => new GraphRefusal(503, 'ServiceUnavailable', 'The service is temporarily unavailable.'),
}
