import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { feedOf } from '#calendar/feed-ics.ts'
import type { Catalogue } from '#domain/catalogue.ts'
import type { Clock } from '#domain/clock.ts'
import { dayAt } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'
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
}

interface FeedRequest {
  readonly tokenHash: string
  readonly language: Language
}

/**
 * Returns what answers a person's calendar that asks for the meetings. A secret that was never made, is revoked, or is of
 * a tenant that is served no longer is not found, all alike.
 */
export function feedAnswer({ feeds, editions, clock, serves }: FeedOptions) {
  const written = feedTexts()
  return async (request: FastifyRequest, reply: FastifyReply, { tokenHash, language }: FeedRequest) => {
    const feed = await feeds.byToken(tokenHash)
    if (!feed || !serves(feed.owner.tenant)) return reply.callNotFound()
    const today = dayAt(clock())
    if (feed.lastReadOn !== today) await feeds.noteRead(tokenHash, today)
    const { text, etag } = written(await editions.catalogue(), language)
    // The same for all who ask, but the address is one person's: nothing on the way may keep what it leads to.
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

/** Returns the feed as text, which is made once for each catalogue and language. */
function feedTexts(): (catalogue: Catalogue, language: Language) => FeedText {
  const made = new WeakMap<Catalogue, Partial<Record<Language, FeedText>>>()
  return (catalogue, language) => {
    const known = made.get(catalogue)?.[language]
    if (known) return known
    const text = feedOf(catalogue, language)
    const fresh = { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` }
    made.set(catalogue, { ...made.get(catalogue), [language]: fresh })
    return fresh
  }
}

/** A proxy that compresses makes a tag weak; what it names is the same. */
const namesTag = (header: string | undefined, etag: string) =>
  (header ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
