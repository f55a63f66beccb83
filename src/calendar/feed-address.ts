import { createHash, randomBytes } from 'node:crypto'
import type { Language } from '#domain/language.ts'
import type { FeedAddress } from '#domain/ports/calendar-feed-store.ts'

const SECRET_BYTES = 32
/** 32 bytes as base64url. The signed token of a single meeting is longer. */
const TOKEN = /^[\w-]{43}$/

/**
 * Returns the maker of people's addresses of all meetings, and of what is their own (`?mine=1`): `/calendar/{token}.ics`
 * (in English with ?language=en) below an origin such as https://fristvagt.example.dk. The token of one's own has 256
 * random bits that stand nowhere else once it is shown. That of all is made from it and not the other way round: whoever
 * has the address of all does not come to what is one's own.
 */
export function feedAddresses(origin: string): (language: Language) => FeedAddress {
  return (language) => {
    const own = randomBytes(SECRET_BYTES).toString('base64url')
    const all = tokenOfAll(own)
    const address = (token: string, query: Record<string, string>) => {
      const search = new URLSearchParams({ ...query, ...(language === 'en' && { language }) }).toString()
      return `${origin}/calendar/${token}.ics${search && `?${search}`}`
    }
    return { url: address(all, {}), mineUrl: address(own, { mine: '1' }), tokenHash: hashOf(all) }
  }
}

/**
 * Returns the hash that a feed's token is kept as, in lower-case hex; undefined for what is no such token. `mine`: it is
 * used as that of one's own.
 */
export function feedTokenHash(token: string, mine: boolean): string | undefined {
  if (!TOKEN.test(token)) return undefined
  return hashOf(mine ? tokenOfAll(token) : token)
}

const tokenOfAll = (own: string) => createHash('sha256').update(`all\n${own}`).digest('base64url')

/** Unsalted, and fast: nobody guesses 256 random bits. What is looked up tells nothing of how near a guess was. */
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
