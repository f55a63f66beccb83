import type { KeyObject } from 'node:crypto'
import type { FeedAnswer, FeedSource } from '#domain/ports/feed-source.ts'
import { isSignedBy, SIGNATURE_HEADER } from './feed-signature.ts'

/** Whom to follow, and how they are known. */
export interface HttpFeedOptions {
  /** The address of the other deployment, without a path. */
  readonly origin: string
  readonly token: () => string
  /** The key that all pages must be signed with. */
  readonly key: KeyObject
  /** For a whole answer, in milliseconds. */
  readonly timeoutMs?: number
  readonly mostBytes?: number
}

const TIMEOUT_MS = 60_000
const MOST_BYTES = 32 * 1024 ** 2

/** Returns the editions feed of another deployment, over HTTP. Never throws for what that does. */
export function httpFeed(options: HttpFeedOptions): FeedSource {
  const { origin, timeoutMs = TIMEOUT_MS } = options
  return {
    name: new URL(origin).host,
    async ask(after, etag) {
      try {
        const response = await fetch(new URL(`/api/v1/editions/feed?after=${after}`, origin), {
          headers: {
            authorization: `Bearer ${options.token()}`,
            accept: 'application/json',
            ...(etag === undefined ? {} : { 'if-none-match': etag }),
          },
          // Who is led elsewhere would hand the token to whoever is there.
          redirect: 'manual',
          signal: AbortSignal.timeout(timeoutMs),
        })
        return await answerOf(response, options)
      } catch (error) {
        return { kind: 'refused', why: 'unreachable', detail: nameOf(error) }
      }
    },
  }
}

async function answerOf(response: Response, options: HttpFeedOptions): Promise<FeedAnswer> {
  const { status, headers } = response
  if (status === 304) return { kind: 'unchanged' }
  if (status !== 200) {
    await response.body?.cancel()
    const isElsewhere = status >= 300 && status < 400
    return { kind: 'refused', why: isElsewhere ? 'redirect' : 'status', detail: String(status) }
  }
  const body = await bytesOf(response, options.mostBytes ?? MOST_BYTES)
  if (!body) return { kind: 'refused', why: 'too-large' }
  if (!isSignedBy(body, headers.get(SIGNATURE_HEADER) ?? '', options.key))
    return { kind: 'refused', why: 'bad-signature' }
  try {
    return { kind: 'page', body: JSON.parse(body.toString('utf8')), etag: headers.get('etag') ?? undefined }
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'refused', why: 'malformed' }
    throw error
  }
}

/** Returns undefined as soon as there are more; what is compressed counts as it is unpacked. */
async function bytesOf(response: Response, most: number): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > most) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** fetch puts what went wrong below what it throws. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { cause } = error
  if (cause instanceof Error && 'code' in cause) return String(cause.code)
  return error.name
}
