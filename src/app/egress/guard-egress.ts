import { Socket } from 'node:net'
import { type Destination, isAmong, type Target } from './destinations.ts'

/** A connection to a place that is not on the list; nothing was sent. */
class EgressRefusedError extends Error {
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
    return connect.call(this, ...asUnknownName(given, new EgressRefusedError(host)))
  }
  Socket.prototype.connect = guarded as Socket['connect']
  return () => {
    Socket.prototype.connect = connect as Socket['connect']
  }
}

interface ConnectOptions {
  readonly host?: string
  readonly port?: number | string
  /** node:http writes null where there is none. */
  readonly path?: string | null
}

/** Node's own callers pass what was given in one array. */
const spread = (given: readonly unknown[]): readonly unknown[] =>
  Array.isArray(given[0]) ? (given[0] as readonly unknown[]) : given

/** Returns where a call of `connect` leads: (options), (port, host) or (path), each with a callback behind it. */
function targetOf(given: readonly unknown[]): Target {
  const [first, second] = spread(given)
  if (typeof first === 'object' && first !== null) {
    const { host, port, path } = first as ConnectOptions
    return { host: host ?? 'localhost', port: Number(port), path: path ?? undefined }
  }
  if (typeof first === 'string' && Number.isNaN(Number(first))) return { host: '', port: 0, path: first }
  return { host: typeof second === 'string' ? second : 'localhost', port: Number(first), path: undefined }
}

/** Returns the call for a name that cannot be looked up: every library knows what to do when that happens. */
function asUnknownName(given: readonly unknown[], error: EgressRefusedError): unknown[] {
  const [first] = spread(given)
  const options = typeof first === 'object' && first !== null ? first : {}
  const lookup = (_host: string, _options: unknown, done: (error: Error) => void) => done(error)
  const nowhere = { host: 'refused.invalid', port: 1, path: undefined, lookup }
  return [{ ...options, ...nowhere }, ...spread(given).filter((part) => typeof part === 'function')]
}
