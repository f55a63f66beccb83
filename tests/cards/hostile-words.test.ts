import { describe, expect, it } from 'vitest'
import { bytesOf, COMFORTABLE_BYTES } from '#cards/limits.ts'
import { rendererComplaints } from '#tests/support/card-checks.ts'
import { cardsWith, PLAIN_PLACES, placesOf } from '#tests/support/hostile-cards.ts'

const HOSTILE = {
  'a Markdown link': '[klik her](https://evil.example/EVIL)',
  'Markdown emphasis and a list': '**EVIL**\n- et\n- to\n# tre',
  HTML: '<img src=x onerror=alert("EVIL")><b>EVIL</b>',
  'a turned reading direction': '\u202eEVIL\u2066 txt.exe\u2069',
  'a very long text': `EVIL ${'æ'.repeat(30_000)}`,
  'control characters and half a character': 'EVIL\u0000\u001b[31m \ud83d',
}

describe.each(Object.entries(HOSTILE))('%s', (_, words) => {
  const cards = Object.entries(cardsWith(words))

  it.each(cards)('in %s stands as plain text or not at all', (_name, card) => {
    const places = placesOf('EVIL', card)
    expect(places.length).toBeGreaterThan(0)
    expect(places.filter((place) => !PLAIN_PLACES.has(place))).toEqual([])
  })

  it.each(cards)('in %s neither turns the text round nor fills the card', (_name, card) => {
    expect(JSON.stringify(card)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|\\u0000|\\u001b/)
    expect(bytesOf(card)).toBeLessThanOrEqual(COMFORTABLE_BYTES)
    expect(rendererComplaints(card)).toEqual([])
  })
})
