const OURS = /^\/?(agreements|tasks|meetings)(\/[\w.%-]+)?(\?[\w=&,.%+-]*)?$/

/**
 * Returns the address to open for the page that a link into Teams asked for (`agreements/3x-datastandarder`);
 * undefined when it asks for none of ours, since a link may come from anyone.
 */
export function startAddress(asked: string | undefined): string | undefined {
  if (asked === undefined || !OURS.test(asked)) return undefined
  return `/tab/${asked.replace(/^\//, '')}`
}
