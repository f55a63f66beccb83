import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { eventToken } from '#calendar/event-token.ts'
import { feedAddresses, feedTokenHash } from '#calendar/feed-address.ts'

const newAddress = feedAddresses('https://fristvagt.example')
const tokenIn = (url: string) => /\/calendar\/([\w-]+)\.ics/.exec(url)?.[1] ?? ''

describe('the address of a person’s feed', () => {
  it('has 256 bits that are new each time, and says the language', () => {
    const made = Array.from({ length: 50 }, () => newAddress('da').url)
    expect(new Set(made).size).toBe(50)
    for (const url of made) expect(Buffer.from(tokenIn(url), 'base64url')).toHaveLength(32)
    expect(newAddress('en').url).toMatch(
      /^https:\/\/fristvagt\.example\/calendar\/[\w-]{43}\.ics\?language=en$/,
    )
  })

  it('is kept as the SHA-256 of its secret, from which nobody gets back', () => {
    const { url, tokenHash } = newAddress('da')
    expect(tokenHash).toBe(createHash('sha256').update(tokenIn(url)).digest('hex'))
    expect(feedTokenHash(tokenIn(url), false)).toBe(tokenHash)
    expect(url).not.toContain(tokenHash)
  })

  it('of all meetings is made from that of one’s own, and leads to nothing of one’s own', () => {
    const { url, mineUrl, tokenHash } = newAddress('en')
    expect(mineUrl).toMatch(/\/calendar\/[\w-]{43}\.ics\?mine=1&language=en$/)
    expect(Buffer.from(tokenIn(mineUrl), 'base64url')).toHaveLength(32)
    expect(feedTokenHash(tokenIn(mineUrl), true)).toBe(tokenHash)
    expect(feedTokenHash(tokenIn(mineUrl), false)).not.toBe(tokenHash)
    expect(feedTokenHash(tokenIn(url), true)).not.toBe(tokenHash)
    expect(tokenIn(mineUrl)).not.toBe(tokenIn(url))
  })

  it.each(['', 'x', 'x'.repeat(42), 'x'.repeat(44), `${'x'.repeat(42)}=`, `${'x'.repeat(42)}\n`])(
    'is not %j',
    (token) => {
      expect(feedTokenHash(token, false) ?? feedTokenHash(token, true)).toBeUndefined()
    },
  )

  it('is never taken for the token of a single meeting, nor that for one', () => {
    const tokens = eventToken(() => ['a secret that is long enough for its purpose'])
    expect(feedTokenHash(tokens.sign('m'), false)).toBeUndefined()
    expect(tokens.verify(tokenIn(newAddress('da').url))).toBeUndefined()
  })
})
