import type { FastifyInstance } from 'fastify'
import { sendProblem } from '#api/problem.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const NAMES = ['localhost', '127.0.0.1', '[::1]']

/**
 * Refuses, in the demo, every request for another name than this machine's own, and every change that a page from
 * elsewhere asks for. Loopback alone keeps neither out: a web page may point its own name at 127.0.0.1 (DNS rebinding),
 * or send a form to the demo that runs in the next window.
 */
export function registerLoopbackOnly(server: FastifyInstance, port: number): void {
  const hosts = new Set(NAMES.map((name) => `${name}:${port}`))
  const origins = new Set([...hosts].map((host) => `http://${host}`))
  // Answered here and not thrown: the stand-ins have handlers of errors of their own, in Microsoft's manner.
  server.addHook('onRequest', async ({ headers, method }, reply) => {
    if (!hosts.has(headers.host?.toLowerCase() ?? '')) return sendProblem(reply, 'wrong-host')
    const { origin } = headers
    if (!SAFE.has(method) && origin !== undefined && !origins.has(origin))
      return sendProblem(reply, 'not-allowed')
  })
}
