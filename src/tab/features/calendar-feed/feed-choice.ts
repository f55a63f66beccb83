/** What the calendar to subscribe to is to hold: the address says so. */
export interface FeedChoice {
  readonly mine: boolean
  readonly deadlines: boolean
}

/** Returns the address that leads to what was chosen; `url` is that of all meetings. */
export function addressOf(url: string, { mine, deadlines }: FeedChoice): string {
  if (!mine && !deadlines) return url
  const address = new URL(url)
  if (mine) address.searchParams.set('mine', '1')
  if (deadlines) address.searchParams.set('deadlines', '1')
  return address.href
}
