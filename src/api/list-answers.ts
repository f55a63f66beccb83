import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ItemContext } from './items.ts'
import { namesTag } from './names-tag.ts'

/** All that a list of agreements or tasks is made from: as long as these are the same, so is the answer. */
type MadeFrom = Pick<ItemContext, 'catalogue' | 'standings' | 'handlings' | 'today'>

interface Kept extends MadeFrom {
  readonly body: Buffer
  readonly etag: string
}

/** 2,000 items are a megabyte. */
const MOST_BYTES = 32 * 1024 ** 2
/** Beside body and key: a crowd of small answers fills memory, too. */
const BYTES_OF_EACH = 1_000

/**
 * Returns what answers with a list: made and written once for everybody who looks at the same municipality with the same
 * filters, until something of it changes; and 304 for whoever has just that.
 */
export function listAnswers(mostBytes = MOST_BYTES) {
  const kept = new Map<string, Kept>()
  let bytes = 0

  function forget(key: string): void {
    const known = kept.get(key)
    if (!known) return
    bytes -= sizeOf(key, known)
    kept.delete(key)
  }
  function keep(key: string, answer: Kept): void {
    forget(key)
    kept.set(key, answer)
    bytes += sizeOf(key, answer)
    // In order of use: a Map keeps the order in which keys came.
    for (const oldest of kept.keys()) {
      if (bytes <= mostBytes) return
      forget(oldest)
    }
  }

  return (request: FastifyRequest, reply: FastifyReply, from: ItemContext, make: () => object) => {
    const key = `${request.routeOptions.url} ${JSON.stringify(request.query)}`
    const known = kept.get(key)
    const answer = known && isSame(known, from) ? known : { ...madeFrom(from), ...written(reply, make()) }
    keep(key, answer)
    reply.header('etag', answer.etag)
    if (namesTag(request.headers['if-none-match'], answer.etag)) return reply.status(304).send()
    return reply.type('application/json; charset=utf-8').send(answer.body)
  }
}

const sizeOf = (key: string, { body }: Kept) => key.length + body.length + BYTES_OF_EACH

const madeFrom = ({ catalogue, standings, handlings, today }: MadeFrom): MadeFrom => ({
  ...{ catalogue, standings, handlings, today },
})

const isSame = (kept: MadeFrom, now: MadeFrom): boolean =>
  kept.catalogue === now.catalogue &&
  kept.standings === now.standings &&
  kept.handlings === now.handlings &&
  kept.today === now.today

/** Through the contract's schema, as every answer. */
function written(reply: FastifyReply, answer: object): Pick<Kept, 'body' | 'etag'> {
  const body = Buffer.from(String(reply.serialize(answer)))
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url')}"` }
}
