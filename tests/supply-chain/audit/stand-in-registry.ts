import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'

const Asked = z.record(z.string(), z.array(z.string()))

/** A registry that knows one advisory, over loopback; `asked` is what npm wanted advisories of, versions by name. */
export interface StandInRegistry {
  readonly origin: string
  readonly asked: () => Readonly<Record<string, readonly string[]>>
  readonly close: () => Promise<void>
}

/** Starts a registry that answers npm's audit with the advisories given, by package, and everything else with 404. */
export async function standInRegistry(
  advisories: Record<string, readonly object[]>,
): Promise<StandInRegistry> {
  let asked: z.infer<typeof Asked> = {}
  const server = createServer(async (request, response) => {
    if (request.method !== 'POST' || request.url !== '/-/npm/v1/security/advisories/bulk') {
      response.writeHead(404, { 'content-type': 'application/json' }).end('{}')
      return
    }
    asked = Asked.parse(JSON.parse(await bodyOf(request)))
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(advisories))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    close: () =>
      new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const bytes = await buffer(request)
  return (request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8')
}
