/** Returns an address of the source if it is one of the web, else undefined: a page must not be given a script to open. */
export function webAddress(address: string | undefined): string | undefined {
  const protocol = address === undefined ? undefined : URL.parse(address)?.protocol
  return protocol === 'https:' || protocol === 'http:' ? address : undefined
}
