import type { FastifyInstance, FastifyRequest } from 'fastify'
import { OverLimitError } from '#api/problem.ts'
import { addressKey } from './address-key.ts'
import { keyedLimit } from './keyed-limit.ts'

/** A failure costs as much as this many requests that succeed: tokens and addresses are not to be guessed. */
const COST_OF_FAILURE = 10
/** Whoever asks whether we are alive is the platform, and must hear it most when much is going on. */
const FREE = new Set(['/healthz', '/readyz'])
/** All of Teams calls from a few addresses of Microsoft's: there only what fails counts. */
const BOT = '/api/messages'
const FAILURES = new Set([400, 401, 403, 404, 408, 413, 415])

/**
 * Limits how many requests an address may make in a minute, whoever is signed in: before tokens are checked and bodies
 * are read. `now` returns milliseconds that never go back. Throws OverLimitError into the request.
 */
export function registerAddressLimit(server: FastifyInstance, limit: number, now: () => number): void {
  const addresses = keyedLimit(limit, now)
  server.addHook('onRequest', async (request) => {
    const route = routeOf(request)
    if (FREE.has(route)) return
    const key = addressKey(request.ip)
    const over = route === BOT ? addresses.look(key) : addresses.take(key)
    if (over) throw new OverLimitError(over)
  })
  server.addHook('onResponse', async (request, reply) => {
    if (!FAILURES.has(reply.statusCode)) return
    const alreadyCounted = routeOf(request) === BOT ? 0 : 1
    addresses.charge(addressKey(request.ip), COST_OF_FAILURE - alreadyCounted)
  })
}

/** By route and not by what was asked: "/healthz/../x" is no health check. */
const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? ''
