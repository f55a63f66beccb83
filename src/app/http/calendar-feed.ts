import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type MinePorts, whatIsMine } from '#actions/what-is-mine.ts'
import { namesTag } from '#api/names-tag.ts'
import { feedOf } from '#calendar/feed-ics.ts'
import type { Catalogue, Obligation } from '#domain/catalogue.ts'
import type { Clock } from '#domain/clock.ts'
import { dayAt } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'
import type { Mine } from '#domain/mine.ts'
import type { CalendarFeedStore } from '#domain/ports/calendar-feed-store.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'

/** What people's feeds are answered from. */
export interface FeedOptions {
  /** The feeds of everybody: an address names no tenant. */
  readonly feeds: Pick<CalendarFeedStore, 'byToken' | 'noteRead'>
  readonly editions: Pick<EditionStore, 'catalogue'>
  readonly clock: Clock
  /** Returns whether the people of a tenant are served (any more). */
  readonly serves: (tenant: string) => boolean
  /** Returns the stores as a tenant sees them. */
  readonly storesOf: (tenant: string) => MinePorts
  /** Returns the address of an item in the tab. */
  readonly itemUrl: (type: Obligation['type'], id: string) => string
}

interface FeedRequest {
  readonly tokenHash: string
  readonly language: Language
  /** Whether the deadlines of agreements and tasks are wanted as well. */
  readonly deadlines: boolean
  /** Whether only what is the owner's own is wanted. */
  readonly mine: boolean
}

/**
 * Returns what answers a person's calendar that asks for the meetings. A secret that was never made, is revoked, or is of
 * a tenant that is served no longer is not found, all alike.
 */
export function feedAnswer({ feeds, editions, clock, serves, itemUrl, storesOf }: FeedOptions) {
  const ofAll = feedTexts(itemUrl)
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    { tokenHash, mine: own, ...wanted }: FeedRequest,
  ) => {
    const feed = await feeds.byToken(tokenHash)
    if (!feed || !serves(feed.owner.tenant)) return reply.callNotFound()
    const today = dayAt(clock())
    if (feed.lastReadOn !== today) await feeds.noteRead(tokenHash, today)
    const catalogue = await editions.catalogue()
    const mine = own ? await whatIsMine(storesOf(feed.owner.tenant), catalogue, feed.owner) : undefined
    const { text, etag } = mine ? feedText(catalogue, itemUrl, wanted, mine) : ofAll(catalogue, wanted)
    // The address is one person's: nothing on the way may keep what it leads to.
    reply.headers({ etag, 'cache-control': 'private, no-cache' })
    if (namesTag(request.headers['if-none-match'], etag)) return reply.status(304).send()
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="fristvagt.ics"')
      .send(text)
  }
}

interface FeedText {
  readonly text: string
  readonly etag: string
}

type Wanted = Pick<FeedRequest, 'language' | 'deadlines'>

function feedText(
  catalogue: Catalogue,
  itemUrl: FeedOptions['itemUrl'],
  { language, deadlines }: Wanted,
  mine?: Mine,
): FeedText {
  const text = feedOf(catalogue, { language, mine, itemUrl: deadlines ? itemUrl : undefined })
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` }
}

/** Returns the feed of all as text, which is made once for each catalogue and what can be wanted of it. */
function feedTexts(itemUrl: FeedOptions['itemUrl']): (catalogue: Catalogue, wanted: Wanted) => FeedText {
  const made = new WeakMap<Catalogue, Readonly<Record<string, FeedText>>>()
  return (catalogue, wanted) => {
    const key = `${wanted.language} ${wanted.deadlines}`
    const known = made.get(catalogue)?.[key]
    if (known) return known
    const fresh = feedText(catalogue, itemUrl, wanted)
    made.set(catalogue, { ...made.get(catalogue), [key]: fresh })
    return fresh
  }
}
