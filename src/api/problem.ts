import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { OverLimit } from '#domain/ports/limits.ts'
import type { Problem } from './contract.ts'
import { KeysOutOfReachError } from './signing-keys.ts'

/** The stable codes of the API's errors, with their status and what they mean. */
const PROBLEMS = {
  'invalid-request': [400, 'The request is not as the contract says'],
  'not-signed-in': [401, 'Sign in: the token is missing, expired or not for Fristvagt'],
  'not-your-municipality': [403, 'Your organisation does not act for this municipality'],
  'not-allowed': [403, 'Your role does not allow this'],
  'not-found': [404, 'There is no such thing'],
  'called-off': [409, 'KOMBIT has called it off'],
  'without-day': [409, 'It has no day that could stand in a calendar'],
  'already-settled': [409, 'There is nothing left to be reminded of'],
  'changed-meanwhile': [409, 'It has been changed since you looked: look again'],
  'draft-closed': [409, 'The draft is published or discarded'],
  'problems-open': [409, 'Problems are open: decide about each first'],
  'published-meanwhile': [409, 'Something was published since you looked: look again at what would change'],
  'not-undoable': [409, 'This cannot be taken back'],
  'nothing-to-undo': [409, 'No edit is left to take back'],
  'too-many-entries': [422, 'More than 20,000 entries: choose a shorter period'],
  'too-many-drafts': [409, 'A hundred drafts are open: publish or discard some'],
  'too-many-suggestions': [409, 'So many suggestions wait for a publisher that no more are taken'],
  'not-an-edition': [422, 'That would be no edition that can be published'],
  'unreadable-file': [422, 'The file cannot be read'],
  'reason-needed': [422, 'Say why it is not yours'],
  'snooze-not-later': [422, 'Snooze until a day after today'],
  'snooze-too-late': [422, 'It cannot be snoozed that long'],
  'too-large': [413, 'The request is too large'],
  'unsupported-media-type': [415, 'Send JSON: application/json, in UTF-8 and not compressed'],
  'wrong-host': [421, 'Fristvagt is not at this address'],
  'too-many-requests': [429, 'Too many requests: wait a moment, and try again'],
  busy: [503, 'Many mails are being read: try again in a moment'],
  unavailable: [503, 'Sign-in cannot be checked just now: try again shortly'],
  'internal-error': [500, 'Something went wrong on our side: look again before you repeat it'],
} as const satisfies Record<string, readonly [number, string]>
/** What a program may decide on. */
export type ProblemCode = keyof typeof PROBLEMS

/** What a problem says besides its code: what stands now, or what is in the way. */
type ProblemExtra = Pick<Problem, 'latest' | 'now' | 'published' | 'open' | 'faults' | 'why'>

/** Thrown by a route to answer with a problem. `detail` may be shown to people and holds no internals. */
export class ApiProblem extends Error {
  readonly code: ProblemCode
  readonly extra: ProblemExtra

  constructor(code: ProblemCode, detail?: string, extra: ProblemExtra = {}) {
    super(detail ?? PROBLEMS[code][1])
    this.name = 'ApiProblem'
    this.code = code
    this.extra = extra
  }
}

/** Thrown when a caller has made more requests than their limit allows. */
export class OverLimitError extends Error {
  readonly over: OverLimit

  constructor(over: OverLimit) {
    super('over the limit')
    this.name = 'OverLimitError'
    this.over = over
  }
}

/** Answers with an RFC 9457 problem document. */
export function sendProblem(
  reply: FastifyReply,
  code: ProblemCode,
  detail?: string,
  extra: ProblemExtra = {},
): FastifyReply {
  const [status, title] = PROBLEMS[code]
  const body: Problem = {
    type: `urn:fristvagt:problem:${code}`,
    title,
    status,
    code,
    ...(detail ? { detail } : {}),
    traceId: reply.request.id,
    ...extra,
  }
  return reply.status(status).header('content-type', 'application/problem+json').send(body)
}

/** By then the keys have been asked for again. */
const RETRY_AFTER_SECONDS = 30

/** Makes every error of the server a problem document: what went wrong inside goes to the log and not to the caller. */
export function registerProblems(server: FastifyInstance): void {
  server.setNotFoundHandler((_request, reply) => sendProblem(reply, 'not-found'))
  server.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof ApiProblem) return sendProblem(reply, error.code, error.message, error.extra)
    if (hasZodFastifySchemaValidationErrors(error)) {
      const where = error.validation.map((fault) =>
        `${fault.instancePath || '/'} ${fault.message ?? ''}`.trim(),
      )
      return sendProblem(reply, 'invalid-request', where.join('; '))
    }
    if (error instanceof OverLimitError) return sendOverLimit(reply, error.over)
    if (error instanceof KeysOutOfReachError)
      return sendProblem(reply.header('retry-after', RETRY_AFTER_SECONDS), 'unavailable')
    if (error.statusCode === 413) return sendProblem(reply, 'too-large')
    if (error.statusCode === 415) return sendProblem(reply, 'unsupported-media-type')
    if (error.statusCode !== undefined && error.statusCode < 500) return sendProblem(reply, 'invalid-request')
    request.log.error({ err: error }, 'a request failed')
    return sendProblem(reply, 'internal-error')
  })
}

/** Retry-After and the RateLimit fields of draft-ietf-httpapi-ratelimit-headers-06, as gateways know them. */
function sendOverLimit(reply: FastifyReply, { limit, retryAfterSeconds }: OverLimit): FastifyReply {
  reply.headers({
    'retry-after': retryAfterSeconds,
    'ratelimit-limit': limit,
    'ratelimit-remaining': 0,
    'ratelimit-reset': retryAfterSeconds,
  })
  return sendProblem(reply, 'too-many-requests')
}
