import type { CalendarFeedStore, FeedOwner } from '#domain/ports/calendar-feed-store.ts'
import type { Demands } from './demands.ts'

/** That a person subscribes is known to their tenant alone. Whose a secret is, only the deployment's own work may ask. */
export function narrowedCalendarFeeds(feeds: CalendarFeedStore, demand: Demands): CalendarFeedStore {
  const owned = ({ person, municipality }: FeedOwner) => {
    demand.tenant(person.tenant)
    if (municipality !== undefined) demand.municipality(municipality)
  }
  return {
    async of(person) {
      demand.tenant(person.tenant)
      return feeds.of(person)
    },
    async byToken(tokenHash) {
      demand.everything()
      return feeds.byToken(tokenHash)
    },
    async noteRead(tokenHash, on) {
      demand.everything()
      return feeds.noteRead(tokenHash, on)
    },
    async renew(...renewal) {
      owned(renewal[0])
      return feeds.renew(...renewal)
    },
    async revoke(...revocation) {
      owned(revocation[0])
      return feeds.revoke(...revocation)
    },
  }
}
