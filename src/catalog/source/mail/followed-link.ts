/**
 * Returns the address that a link of a mail leads to: what a person would see there, without the detour by which Outlook
 * checks addresses. Nothing for what no person follows, such as scripts and places within the mail.
 */
export function followedLink(href: string): string | undefined {
  const url = URL.parse(href.trim())
  if (!url || !FOLLOWED.has(url.protocol)) return undefined
  const behind = url.hostname.endsWith('.safelinks.protection.outlook.com')
    ? url.searchParams.get('url')
    : null
  const real = behind === null ? url : URL.parse(behind)
  if (!real || !FOLLOWED.has(real.protocol)) return undefined
  return real === url ? href.trim() : (behind ?? undefined)
}

const FOLLOWED: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])
