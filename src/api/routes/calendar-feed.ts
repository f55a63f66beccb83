import type { FastifyRequest } from 'fastify'
import { languageOf } from '#domain/language.ts'
import type { CalendarFeed } from '#domain/ports/calendar-feed-store.ts'
import { calendarFeedSchema, newCalendarFeedSchema } from '../calendar-contract.ts'
import { originOf } from '../origin-of.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { type Caller, signedIn } from '../signed-in.ts'

/** Registers the caller's subscription to the meetings: whether there is one, a new secret address, and its end. */
export function registerCalendarFeed(server: ApiServer, services: ApiServices): void {
  server.get(
    '/me/calendar-feed',
    { config: { permission: 'own.feed' }, schema: { response: { 200: calendarFeedSchema } } },
    async (request) => {
      const { person, stores } = await signedIn(services, request)
      return feedItem(await stores.calendarFeeds.of(person))
    },
  )

  server.post(
    '/me/calendar-feed',
    { config: { permission: 'own.feed' }, schema: { response: { 200: newCalendarFeedSchema } } },
    async (request) => {
      const { stores, owner, origin } = await changing(services, request)
      const { tokenHash, ...urls } = services.newFeedAddress(languageOf(request.headers['accept-language']))
      await stores.calendarFeeds.renew(owner, tokenHash, origin)
      return { ...urls, ...feedItem({ owner: owner.person, createdAt: origin.at }) }
    },
  )

  server.delete(
    '/me/calendar-feed',
    { config: { permission: 'own.feed' }, schema: { response: { 200: calendarFeedSchema } } },
    async (request) => {
      const { stores, owner, origin } = await changing(services, request)
      await stores.calendarFeeds.revoke(owner, origin)
      return feedItem(undefined)
    },
  )
}

/** Returns who changes their feed, from where, and for whose audit trail. */
async function changing(services: ApiServices, request: FastifyRequest) {
  const { person, stores }: Caller = await signedIn(services, request)
  const municipality = await stores.conversations.municipalityOfPerson(person)
  return { stores, owner: { person, municipality }, origin: originOf(services, request, person) }
}

function feedItem(feed: CalendarFeed | undefined) {
  if (!feed) return { exists: false }
  const { createdAt, lastReadOn } = feed
  return {
    exists: true,
    createdAt: createdAt.toString({ fractionalSecondDigits: 3 }),
    ...(lastReadOn && { lastReadOn }),
  }
}
