import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Everything that can happen to a call; `taken` ones stand in the conversation, whatever was answered. */
export const FATES = [
  'ok',
  'retry-after',
  'too-many',
  'precondition',
  'error-taken',
  'error',
  'gateway-taken',
  'gateway',
  'reset-taken',
  'hang-taken',
  'down',
] as const
export type Fate = (typeof FATES)[number]
const TAKEN: ReadonlySet<Fate> = new Set(['ok', 'error-taken', 'gateway-taken', 'reset-taken', 'hang-taken'])

/** A call as the connector saw it. `at` is in milliseconds that never go back. */
export interface SeenCall {
  readonly at: number
  readonly method: string
  readonly conversation: string
  /** The message that was changed, or was made. */
  readonly activity: string
  readonly fate: Fate
  readonly taken: boolean
  readonly card: { readonly day: string; readonly items: readonly string[] }
}

/** A connector on loopback that does with each call what `fateOf` says, and writes it down. */
export async function startRoughConnector(fateOf: () => Fate) {
  const calls: SeenCall[] = []
  let made = 0
  const server = createServer((request, response) => {
    const at = performance.now()
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const [, conversation = '', changed] =
        /conversations\/([^/]+)\/activities(?:\/([^/?]+))?/.exec(decodeURIComponent(request.url ?? '')) ?? []
      const fate = fateOf()
      const activity = changed ?? `activity-${++made}`
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}')
      const card = body.attachments?.[0]?.content ?? { day: '', items: [] }
      const { method = '' } = request
      calls.push({ at, method, conversation, activity, fate, taken: TAKEN.has(fate), card })
      answer(fate, activity, request, response)
    })
    // Whoever is killed in the middle of a call breaks it off.
    request.on('error', () => undefined)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    calls,
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

function answer(fate: Fate, activity: string, request: IncomingMessage, response: ServerResponse): void {
  const say = (status: number, headers = {}) =>
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end('{"error":{"code":"x"}}')
  switch (fate) {
    case 'ok':
      response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ id: activity }))
      return
    case 'retry-after':
      say(429, { 'retry-after': '1' })
      return
    case 'too-many':
      say(429)
      return
    case 'precondition':
      say(412)
      return
    case 'error':
    case 'error-taken':
      say(500)
      return
    case 'gateway':
    case 'gateway-taken':
      say(502)
      return
    case 'reset-taken':
      request.socket.resetAndDestroy()
      return
    case 'down':
      say(503)
      return
    case 'hang-taken':
      // Never answered: the caller gives up in the end.
      return
  }
}
