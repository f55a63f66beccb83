import { Socket } from 'node:net'
import { type Destination, isAmong, type Target } from './destinations.ts'

/** A connection to a place that is not on the list; nothing was sent. */
export class EgressRefusedError extends Error {
  override name = 'EgressRefusedError'
  readonly code = 'EGRESS_REFUSED'
  readonly host: string

  constructor(host: string) {
    super(`refused to connect to ${host}: it is not among the hosts that are configured`)
    this.host = host
  }
}

type Connect = (this: Socket, ...given: unknown[]) => Socket

/**
 * Has this process connect to the destinations alone, and returns the end of it. All that leaves the process in Node
 * goes through this one method with the name that was asked for: fetch, http and https with whatever agent, TLS, and
 * PostgreSQL's driver; so do redirections and links that a library follows by itself.
 */
export function guardEgress(
  destinations: readonly Destination[],
  refused: (host: string) => void,
): () => void {
  const connect = Socket.prototype.connect as Connect
  const guarded: Connect = function (this: Socket, ...given) {
    const target = targetOf(given)
    if (isAmong(target, destinations)) return connect.apply(this, given)
    const host = target.path ?? `${target.host}:${target.port}`
    refused(host)
    return this.destroy(new EgressRefusedError(host))
  }
  Socket.prototype.connect = guarded as Socket['connect']
  return () => {
    Socket.prototype.connect = connect as Socket['connect']
  }
}

interface ConnectOptions {
  readonly host?: string
  readonly port?: number | string
  readonly path?: string
}

/** Returns where a call of `connect` leads: (options), (port, host) or (path); Node's own pass these in an array. */
function targetOf(given: readonly unknown[]): Target {
  const [first, second] = Array.isArray(given[0]) ? (given[0] as unknown[]) : given
  if (typeof first === 'object' && first !== null) {
    const { host, port, path } = first as ConnectOptions
    return { host: host ?? 'localhost', port: Number(port), path }
  }
  if (typeof first === 'string' && Number.isNaN(Number(first))) return { host: '', port: 0, path: first }
  return { host: typeof second === 'string' ? second : 'localhost', port: Number(first), path: undefined }
}
