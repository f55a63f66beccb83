/** What the calendar to subscribe to is to hold: the address says so. */
export interface FeedChoice {
  readonly mine: boolean
  readonly deadlines: boolean
}

/** The addresses that were just made: of all meetings, and of one's own. */
export interface FeedUrls {
  readonly url: string
  readonly mineUrl: string
}

/** Returns the address that leads to what was chosen. */
export function addressOf({ url, mineUrl }: FeedUrls, { mine, deadlines }: FeedChoice): string {
  const address = new URL(mine ? mineUrl : url)
  if (deadlines) address.searchParams.set('deadlines', '1')
  return address.href
}
