import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventToken } from '#calendar/event-token.ts'

const secret = 'a secret that is long enough for its purpose'
const tokens = eventToken(() => [secret])
const id = fc.string({ unit: 'grapheme', maxLength: 80 })

describe('the token of an event', () => {
  it('gives the event back, and goes into an address as it is', () => {
    fc.assert(
      fc.property(id, (event) => {
        const token = tokens.sign(event)
        expect(encodeURIComponent(token)).toBe(token)
        expect(tokens.verify(token)).toBe(event)
      }),
    )
  })

  it('is refused when a single letter of it is changed, taken away or added', () => {
    fc.assert(
      fc.property(id, fc.nat(), fc.constantFrom(...'abcXYZ019-_.=/'), (event, place, letter) => {
        const token = tokens.sign(event)
        const at = place % token.length
        const changed = token.slice(0, at) + letter + token.slice(at + 1)
        if (changed !== token) expect(tokens.verify(changed)).toBeUndefined()
        expect(tokens.verify(token.slice(0, at))).toBeUndefined()
        expect(tokens.verify(token + letter)).toBeUndefined()
      }),
    )
  })

  it('is refused when it was signed with another secret', () => {
    expect(eventToken(() => [`${secret}!`]).verify(tokens.sign('event'))).toBeUndefined()
  })

  it('is refused when it is anything at all', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(tokens.verify(text)).toBeUndefined()
      }),
    )
  })

  it('outlives a change of secret while the old one is still on the list, and is signed with the new', () => {
    let secrets = [secret]
    const rotating = eventToken(() => secrets)
    const old = rotating.sign('event')
    const next = 'another secret that is long enough for its purpose'
    secrets = [next, secret]
    expect(rotating.verify(old)).toBe('event')
    expect(eventToken(() => [next]).verify(rotating.sign('event'))).toBe('event')
    secrets = [next]
    expect(rotating.verify(old)).toBeUndefined()
  })

  it('is not made with a secret that could be guessed', () => {
    expect(() => eventToken(() => ['short'])).toThrow('32 bytes')
  })
})
