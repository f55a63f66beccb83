import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A connector that takes any message, answers at once, and tells who waits that it came. */
export interface ConnectorSink {
  readonly serviceUrl: string
  /** Resolves with the body when the next message for a conversation arrives. */
  next(conversation: string): Promise<Buffer>
  close(): Promise<void>
}

const IDLE_MS = 120_000

/** Returns a sink that listens on a free port of loopback. */
export async function connectorSink(): Promise<ConnectorSink> {
  const waiting = new Map<string, (body: Buffer) => void>()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const conversation = decodeURIComponent(request.url?.split('/')[3] ?? '')
      response.writeHead(201, { 'content-type': 'application/json' }).end('{"id":"1"}')
      waiting.get(conversation)?.(Buffer.concat(chunks))
      waiting.delete(conversation)
    })
  })
  // A bot that waits for its next round must not find its connections closed.
  server.keepAliveTimeout = IDLE_MS
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    next: (conversation) => new Promise((resolve) => waiting.set(conversation, resolve)),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
