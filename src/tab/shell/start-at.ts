import type { Host } from '#tab/host/host.ts'

const PAGES = ['agreements', 'tasks', 'meetings']
const PATH =
  /^\/?(?:(?:agreements|tasks)\/[^/?#]+\/record|channels(?:\/[^/?#]+){2}|editions\/drafts\/[^/?#]+|(?:agreements|tasks|meetings|timeline|ask|channels|editions|settings)(?:\/[^/?#]+)?)(?:\?[\w=&,.%+*-]*)?$/

/**
 * Returns the address to open for what a link into Teams asked for: an item's id on the page of that entity id, or a
 * path such as `agreements/3x-datastandarder`, with `/record` for its whole page. Undefined when it asks for none of
 * ours, since a link may come from anyone, and the page that the frame was opened at stands.
 */
export function startAddress(asked: Host['startAt']): string | undefined {
  if (!asked?.sub) return undefined
  if (PATH.test(asked.sub)) return `/tab/${asked.sub.replace(/^\//, '')}`
  return PAGES.includes(asked.entity) ? `/tab/${asked.entity}/${encodeURIComponent(asked.sub)}` : undefined
}
