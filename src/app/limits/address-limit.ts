import type { FastifyInstance, FastifyRequest } from 'fastify'
import { OverLimitError } from '#api/problem.ts'
import { addressKey } from './address-key.ts'
import { keyedLimit } from './keyed-limit.ts'

/** Of so many requests one may fail: tokens and addresses are not to be guessed. */
const REQUESTS_FOR_A_FAILURE = 10
/** Whoever asks whether we are alive is the platform, and must hear it most when much is going on. */
const FREE = new Set(['/healthz', '/readyz'])
/** All of Teams calls from a few addresses of Microsoft's: there only what fails counts. */
const BOT = '/api/messages'
const API = '/api/v1/'
/** The tab's page and files, the same for everybody: there is nothing to guess. */
const TAB = '/tab'
const FAILURES = new Set([400, 401, 403, 404, 408, 413, 415])

/** What an address may do, and who is heard all the same. */
export interface AddressLimit {
  /** How many requests may come in a minute. */
  readonly requests: number
  /** Returns milliseconds that never go back. */
  readonly now: () => number
  /** Returns whether it is plain who calls: they have a limit of their own. */
  readonly isKnown: (request: FastifyRequest) => Promise<boolean>
}

/**
 * Limits how many requests an address may make in a minute, and how many of them may fail, before bodies are read. Who is
 * known is let through: behind one address sit all people of a town hall, and behind a few all of Teams, and neither may
 * be shut out by a stranger among them. Throws OverLimitError into the request.
 */
export function registerAddressLimit(server: FastifyInstance, limit: AddressLimit): void {
  const { requests, now, isKnown } = limit
  const all = keyedLimit(requests, now)
  const failed = keyedLimit(Math.max(1, Math.floor(requests / REQUESTS_FOR_A_FAILURE)), now)
  server.addHook('onRequest', async (request) => {
    const route = routeOf(request)
    if (FREE.has(route)) return
    const key = addressKey(request.ip)
    const tooMany = route === BOT ? undefined : all.take(key)
    const over = tooMany ?? (route.startsWith(TAB) ? undefined : failed.look(key))
    if (over && !(await isKnown(request))) throw new OverLimitError(over)
  })
  server.addHook('onResponse', async (request, { statusCode }) => {
    if (isFailure(routeOf(request), statusCode)) failed.take(addressKey(request.ip))
  })
}

/** Behind the API's door there are only people whose token is good: what they do wrong is no stranger's guess. */
const isFailure = (route: string, status: number): boolean =>
  route.startsWith(API) ? status === 401 : FAILURES.has(status)

/** By route and not by what was asked: "/healthz/../x" is no health check. */
const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? ''
