/** Returns an address that a browser opens as a page; undefined for any other, such as one that would run a script. */
export function webUrl(address: string | undefined): URL | undefined {
  const url = address === undefined ? null : URL.parse(address)
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : undefined
}
