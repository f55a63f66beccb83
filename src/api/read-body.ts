import type { Readable } from 'node:stream'
import { ApiProblem } from './problem.ts'

/**
 * Returns the whole of a body that comes as a stream. Throws ApiProblem `too-large` as soon as there is more than `most`
 * bytes of it, and `invalid-request` where the sender went away.
 */
export async function readBody(body: Readable, most: number): Promise<Uint8Array> {
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of body as AsyncIterable<Buffer>) {
      length += part.length
      if (length > most) throw new ApiProblem('too-large')
      parts.push(part)
    }
  } catch (error) {
    if (error instanceof ApiProblem) throw error
    throw new ApiProblem('invalid-request', 'The file did not come whole')
  }
  return Buffer.concat(parts)
}
