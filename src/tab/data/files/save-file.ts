const KEPT_MS = 60_000

/**
 * Has the browser save a file that came with a token, which a link could not have sent: a frame lets a page save what it
 * has itself, where it would not let it leave for it.
 */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  saveFrom(url, name)
  // A browser may begin to read it only once this is done.
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS)
}

/** Has the browser save what stands at an address of the page's own. */
export function saveFrom(url: string, name: string): void {
  const link = document.createElement('a')
  Object.assign(link, { href: url, download: name })
  link.click()
}
