import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ApiProblem } from '#api/problem.ts'
import { isDeeperThan } from './json-depth.ts'

/** Teams' deepest activities have some twenty levels; what works on a body by recursion meets no more than these. */
const DEEPEST = 64
/** Escapes that JSON allows and PostgreSQL has no text for: NUL, and half of a pair (RFC 8259, 8.2). */
const NOT_TEXT = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i

/**
 * Makes JSON the only kind of body that is read: application/json, in UTF-8, not compressed, not too deep, without the
 * keys `__proto__` and `constructor.prototype`. Anything else is refused with a problem (400, 415).
 */
export function registerJsonBody(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error')
  server.removeAllContentTypeParsers()
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const refused = refusalOf(request)
    if (refused) return done(refused)
    const text = textOf(body)
    if (text === undefined || isDeeperThan(text, DEEPEST)) return done(new ApiProblem('invalid-request'))
    parse(request, text, (error, value) => {
      if (error || holdsNoText(text, value)) return done(new ApiProblem('invalid-request'))
      done(null, value)
    })
  })
}

function refusalOf({ headers }: FastifyRequest): ApiProblem | undefined {
  // Read as UTF-8, other charsets would say something else than their sender meant; and nobody inflates a bomb here.
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8'
  const encoding = headers['content-encoding'] ?? 'identity'
  if (/^utf-?8$/i.test(charset) && encoding.toLowerCase() === 'identity') return undefined
  return new ApiProblem('unsupported-media-type')
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Returns the text without its byte order mark, or undefined where the bytes are not UTF-8. */
function textOf(body: Buffer): string | undefined {
  try {
    return utf8.decode(body)
  } catch {
    return undefined
  }
}

/** What is not escaped cannot be one of these; written again, an escape stays only where it stands for no text. */
const holdsNoText = (text: string, value: unknown): boolean =>
  text.includes('\\u') && NOT_TEXT.test(JSON.stringify(value))
