const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Returns an address as it is to be fetched. */
export type AddressMap = (url: string) => string

/** Returns the addresses unchanged: Microsoft is where Microsoft says. */
export const asWritten: AddressMap = (url) => url

/**
 * Returns a map from a Microsoft origin to a stand-in on this machine: MSAL refuses an authority, and the Graph client
 * withholds the token, unless the address is https. Nothing else is reachable through it. Throws TypeError when the
 * stand-in is not on loopback: secrets and tokens would leave the machine in the clear.
 */
export function toLoopback(origin: string, standIn: string): AddressMap {
  if (!LOOPBACK_HOSTS.has(new URL(standIn).hostname)) {
    throw new TypeError(`a stand-in for ${origin} must be on localhost`)
  }
  const from = `${new URL(origin).origin}/`
  const to = `${standIn.replace(/\/$/, '')}/`
  return (url) => {
    if (url.startsWith(to)) return url
    if (!url.startsWith(from)) throw new TypeError(`refused to leave the machine for ${new URL(url).host}`)
    return to + url.slice(from.length)
  }
}
