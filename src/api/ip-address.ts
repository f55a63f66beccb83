import { isIP } from 'node:net'

/**
 * Returns the IP address in what a connection or a proxy calls its caller, without port and zone; undefined for what is
 * none. Where all that X-Forwarded-For names are trusted, its first word counts, and that is the caller's own: kept as it
 * is, any text could be written into the audit trail, and fill the memory of the limits.
 */
export function ipAddress(written: string): string | undefined {
  const withoutPort = /^\[(.*)\](?::\d+)?$/.exec(written)?.[1] ?? written.replace(/^([\d.]+):\d+$/, '$1')
  const [address = ''] = withoutPort.split('%')
  return isIP(address) === 0 ? undefined : address
}
