import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { LiveName } from '#api/contract.ts'

/** The streams of changes that pages have open, and what is told through them. */
export interface LiveWorld {
  /** Whether the stand-in tells of changes; without, pages ask by themselves. */
  telling: boolean
  readonly streams: Set<ServerResponse>
  tell(...names: LiveName[]): void
  end(): void
}

/** Returns a world that tells of nothing. */
export function aLiveWorld(telling = false): LiveWorld {
  const streams = new Set<ServerResponse>()
  return {
    telling,
    streams,
    tell(...names) {
      const event = `event: changed\ndata: ${JSON.stringify({ names })}\n\n`
      for (const stream of streams) stream.write(event)
    },
    end() {
      for (const stream of streams) stream.end()
    },
  }
}

/** Answers the stream of changes; 204 where nothing is told, since a problem would be a complaint of the browser's. */
export function liveRoutes(api: FastifyInstance, { live }: { readonly live: LiveWorld }): void {
  api.get('/live', async (_request, reply) => {
    if (!live.telling) return reply.status(204).send()
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    raw.write(':\n\n')
    live.streams.add(raw)
    raw.once('close', () => live.streams.delete(raw))
  })
}
