import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Door, Refusals } from '#domain/ports/refusals.ts'

const WHY: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'too-slow',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
}

/**
 * Counts what is turned away before it is looked at: requests over a limit, and what is no HTTP. Without a line of the log
 * for each: a flood of them must not become one of the log.
 */
export function countTurnedAway(server: FastifyInstance, refusals: Refusals): void {
  server.addHook('onResponse', async (request, { statusCode }) => {
    if (statusCode === 429) refusals.count(doorOf(request), 'over-limit')
  })
  server.server.on('clientError', ({ code = '' }: NodeJS.ErrnoException) => {
    // Whoever hung up was not turned away.
    if (code !== 'ECONNRESET') refusals.count('http', WHY[code] ?? 'broken')
  })
}

function doorOf({ routeOptions: { url = '' } }: FastifyRequest): Door {
  if (url === '/api/messages') return 'bot'
  return url.startsWith('/api/v1/') ? 'api' : 'http'
}
