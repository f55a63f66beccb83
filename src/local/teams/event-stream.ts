import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { personQuery, read } from './client-requests.ts'
import type { Tenant } from './tenant.ts'

const HEARTBEAT_MS = 20_000

/** Tells pages of what happens, at once, as server-sent events; ends them all before the server closes. */
export function eventStream(app: FastifyInstance, tenant: Tenant): void {
  const open = new Set<ServerResponse>()

  app.get('/api/events', (request, reply) => {
    const { person } = read(personQuery, request.query)
    reply.hijack()
    const stream = reply.raw
    stream.writeHead(200, {
      // A stream that is written by hand would leave out what every answer of the server says of itself.
      ...(reply.getHeaders() as OutgoingHttpHeaders),
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      connection: 'keep-alive',
    })
    stream.write('retry: 500\n\n')
    open.add(stream)
    const stop = tenant.hub.listen((event) => {
      const told = tenant.eventFor(person, event)
      if (told) stream.write(`data: ${JSON.stringify(told)}\n\n`)
    })
    // A stream that nobody writes to looks dead to a browser that slept.
    const heartbeat = setInterval(() => stream.write(': \n\n'), HEARTBEAT_MS)
    stream.on('close', () => {
      clearInterval(heartbeat)
      stop()
      open.delete(stream)
    })
  })

  app.addHook('preClose', async () => {
    for (const stream of open) stream.end()
  })
}
