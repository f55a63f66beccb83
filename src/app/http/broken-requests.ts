import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

const STATUS_OF: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
}
const TITLE_OF: Readonly<Record<number, string>> = {
  400: 'The request is not HTTP as it should be',
  408: 'The request took too long to arrive',
  431: 'The headers of the request are too large',
}

/**
 * Answers what never became a request, such as broken HTTP or one that stopped half-way, with a problem document, and
 * closes the connection: what follows on it cannot be told from the broken one.
 */
export function answerBroken(this: FastifyInstance, error: { code?: string }, socket: Socket): void {
  // Whoever hung up hears nothing; writing to them would only raise the next error.
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy()
    return
  }
  this.log.debug({ err: error }, 'a request could not be read')
  const status = STATUS_OF[error.code ?? ''] ?? 400
  const code = 'invalid-request'
  const body = JSON.stringify({
    type: `urn:fristvagt:problem:${code}`,
    title: TITLE_OF[status],
    status,
    code,
  })
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'content-type: application/problem+json',
      `content-length: ${Buffer.byteLength(body)}`,
      'cache-control: no-store',
      'x-content-type-options: nosniff',
      'connection: close',
      '',
      body,
    ].join('\r\n'),
    // Not later, when the caller hangs up: one who never does would keep the socket.
    () => socket.destroy(),
  )
}
