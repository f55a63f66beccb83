import { createHash, randomBytes } from 'node:crypto'
import type { Language } from '#domain/language.ts'
import type { FeedAddress } from '#domain/ports/calendar-feed-store.ts'

const SECRET_BYTES = 32
/** 32 bytes as base64url. The signed token of a single meeting is longer. */
const TOKEN = /^[\w-]{43}$/

/**
 * Returns the maker of people's addresses of all meetings, `/calendar/{token}.ics` (in English with ?language=en) below
 * an origin such as https://fristvagt.example.dk. Each has 256 random bits that stand nowhere else once it is shown.
 */
export function feedAddresses(origin: string): (language: Language) => FeedAddress {
  return (language) => {
    const token = randomBytes(SECRET_BYTES).toString('base64url')
    return {
      url: `${origin}/calendar/${token}.ics${language === 'en' ? '?language=en' : ''}`,
      tokenHash: hashOf(token),
    }
  }
}

/** Returns the hash that a feed's token is kept as, in lower-case hex; undefined for what is no such token. */
export function feedTokenHash(token: string): string | undefined {
  return TOKEN.test(token) ? hashOf(token) : undefined
}

/** Unsalted, and fast: nobody guesses 256 random bits. What is looked up tells nothing of how near a guess was. */
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
