import type { KeyObject } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { sendProblem } from '#api/problem.ts'
import { feedPage, PAGE_SIZE } from '#domain/following/feed-page.ts'
import type { EditionStore, Publication } from '#domain/ports/edition-store.ts'
import { SIGNATURE_HEADER, signatureOf } from '../following/feed-signature.ts'
import { bears } from './bearer.ts'

/** Who may follow this deployment, and the key that it is known by. */
export interface FeedOptions {
  readonly key: () => KeyObject
  readonly token: () => string
}

/** Beyond this, what is left comes with the next page. */
const LARGEST_PAGE_BYTES = 8 * 1024 ** 2
const REVISION = /^\d{1,15}$/

/**
 * Registers GET /api/v1/editions/feed, for deployments that follow this one: what was published after a revision, signed.
 * Who follows has the feed's token, and no person's. Where following is not set up, nothing is there.
 */
export function registerEditionFeed(
  server: FastifyInstance,
  editions: Pick<EditionStore, 'catalogue' | 'since'>,
  { key, token }: FeedOptions,
): void {
  server.get<{ Querystring: { after?: string } }>('/api/v1/editions/feed', async (request, reply) => {
    if (!bears(request, token())) return sendProblem(reply, 'not-signed-in')
    const { after: asked = '0' } = request.query
    if (!REVISION.test(asked)) return sendProblem(reply, 'invalid-request', 'after is not a revision')
    const after = Number(asked)
    // First: what is published in between is in the page, and its revision below that of the next.
    const { revision } = await editions.catalogue()
    const etag = `"${after}-${revision}"`
    reply.headers({ etag, 'cache-control': 'private, no-cache' })
    if (request.headers['if-none-match'] === etag) return reply.status(304).send()
    const publications = withinSize(await editions.since(after, PAGE_SIZE))
    const newest = Math.max(revision, publications.at(-1)?.revision ?? 0)
    const body = Buffer.from(JSON.stringify(feedPage(after, newest, publications)))
    return reply
      .header(SIGNATURE_HEADER, signatureOf(body, key()))
      .header('content-type', 'application/json; charset=utf-8')
      .send(body)
  })
}

function withinSize(publications: readonly Publication[]): readonly Publication[] {
  let bytes = 0
  const fits = publications.findIndex(({ content }, i) => {
    bytes += content === undefined ? 0 : Buffer.byteLength(JSON.stringify(content))
    return i > 0 && bytes > LARGEST_PAGE_BYTES
  })
  return fits < 0 ? publications : publications.slice(0, fits)
}
