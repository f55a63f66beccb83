import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

/** Returns whether a request bears a token. The time that it takes tells neither the token nor its length. */
export function bears({ headers }: Pick<FastifyRequest, 'headers'>, token: string): boolean {
  const [scheme = '', given = ''] = (headers.authorization ?? '').split(' ')
  return scheme.toLowerCase() === 'bearer' && timingSafeEqual(digest(given), digest(token))
}

const digest = (text: string) => createHash('sha256').update(text).digest()
