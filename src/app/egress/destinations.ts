/** A place that this process may connect to: a host (a leading dot stands for its subdomains) and its ports, or all. */
export interface Destination {
  readonly host: string
  readonly port: number | 'any'
}

/** Where a connection is wanted to. `path` is a socket of this machine. */
export interface Target {
  readonly host: string
  readonly port: number
  readonly path: string | undefined
}

/** Returns the destination of an address. Throws TypeError for what is not one. */
export function destinationOf(address: string): Destination {
  const url = new URL(address)
  const usual = url.protocol === 'https:' ? 443 : 80
  return { host: bare(url.hostname), port: url.port === '' ? usual : Number(url.port) }
}

/** Returns whether a target is one of the destinations. */
export function isAmong(target: Target, destinations: readonly Destination[]): boolean {
  if (target.path !== undefined) return destinations.some(({ host }) => host === target.path)
  const host = bare(target.host)
  return destinations.some(
    (to) =>
      (to.port === 'any' || to.port === target.port) &&
      (to.host.startsWith('.') ? host.endsWith(to.host) : host === to.host),
  )
}

/** A name is the same in capitals, with a dot at its end, and an address in brackets. */
const bare = (host: string) =>
  host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
