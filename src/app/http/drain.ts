import type { FastifyInstance } from 'fastify'

const LOOK_EVERY_MS = 50

/**
 * Lets what is being answered when the server closes be answered, and what still comes on open connections too: a proxy
 * that has sent a press does not send it again. Each connection is closed behind its answer, and any after `withinMs`.
 */
export function registerDrain(server: FastifyInstance, withinMs: number): void {
  let closing = false
  server.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close')
  })
  server.addHook('preClose', async () => {
    closing = true
    if (!server.server.listening) return
    // A connection whose answer was begun before is kept open for the next request, which nobody will take.
    const look = setInterval(() => server.server.closeIdleConnections(), LOOK_EVERY_MS).unref()
    const end = setTimeout(() => server.server.closeAllConnections(), withinMs).unref()
    server.server.once('close', () => {
      clearInterval(look)
      clearTimeout(end)
    })
  })
}
