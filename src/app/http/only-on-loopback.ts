import type { FastifyInstance } from 'fastify'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1'])

/** Thrown when a server that lets everybody in would be reachable from other machines. */
class OpenServerError extends Error {
  override name = 'OpenServerError'
}

/**
 * Has the server listen to this machine alone, whoever asks it to listen: without the bot's credentials nobody who
 * calls can be known. Throws OpenServerError where it is asked for more, before anything listens.
 */
export function onlyOnLoopback({ server }: FastifyInstance): void {
  const listen = server.listen.bind(server) as (...given: unknown[]) => typeof server
  server.listen = ((...given: unknown[]) => {
    const [options] = given
    const host =
      typeof options === 'object' && options !== null && 'host' in options ? options.host : undefined
    if (typeof host !== 'string' || !LOOPBACK.has(host))
      throw new OpenServerError('a server without the credentials of a bot may listen to localhost only')
    return listen(...given)
  }) as typeof server.listen
}
