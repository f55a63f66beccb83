import { may } from '#domain/access/access.ts'
import type { Changed } from '#domain/ports/changes.ts'
import { namesOf } from '../live/names-of.ts'
import { openStreams, type StreamLimits } from '../live/open-streams.ts'
import { liveQuerySchema, liveStreamSchema } from '../live-contract.ts'
import { accessOfCaller } from '../permissions.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { signedInFor } from '../signed-in.ts'

const HEADERS = {
  'content-type': 'text/event-stream',
  // A proxy that gathers, or compresses, what it hands on would hold it back.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}
/** How long a client waits, at least, before it comes back. */
const BEGINNING = 'retry: 1000\n\n'

const answers = {
  200: {
    description: 'What changes from now on, as it changes',
    content: { 'text/event-stream': { schema: liveStreamSchema } },
  },
}

/** Registers the stream of what changes for who looks at a municipality: which of their lists read otherwise, no more. */
export function registerLive(server: ApiServer, services: ApiServices, limits?: StreamLimits): void {
  const streams = openStreams(limits)
  // Before the server waits for what is under way: a stream would be for as long as its token is good.
  server.addHook('preClose', async () => streams.endAll())

  server.get(
    '/live',
    {
      config: { permission: 'items.read' },
      schema: { querystring: liveQuerySchema, response: answers },
      exposeHeadRoute: false,
    },
    async (request, reply) => {
      const { municipality } = request.query
      const { person, stores, goodForMs } = await signedInFor(services, request, municipality)
      const access = await accessOfCaller(services, request, 'editions.publish', municipality)
      const publishes = may(access, 'editions.publish')
      streams.demandRoom(person)
      if (reply.raw.destroyed) return
      reply.hijack()
      const stop = stores.changes.watch({ person, municipality }, (changed) => {
        // Drafts are nobody's but those who may publish them.
        if (publishes || changed !== 'drafts') tell(messageOf(changed))
      })
      const tell = streams.open(person, reply.raw, goodForMs, stop)
      for (const [name, value] of Object.entries({ ...reply.getHeaders(), ...HEADERS }))
        if (value !== undefined) reply.raw.setHeader(name, value)
      reply.raw.write(BEGINNING)
    },
  )
}

const messageOf = (changed: Changed) =>
  `event: changed\ndata: ${JSON.stringify({ names: namesOf(changed) })}\n\n`
