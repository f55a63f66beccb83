import { describe, expect, it } from 'vitest'
import { bytesOf, COMFORTABLE_BYTES, HARD_BYTES_UTF16 } from '#cards/limits.ts'
import { LANGUAGES, officialSchema, partsOf, rendererComplaints } from '#tests/support/card-checks.ts'
import { gallery } from '#tests/support/card-gallery.ts'

describe.each(LANGUAGES)('every card in %s', (language) => {
  const cards = Object.entries(gallery(language))

  it.skipIf(!officialSchema).each(cards)('%s is valid by the official schema', (_, card) => {
    expect(officialSchema?.(card)).toEqual([])
  })

  it.each(cards)('%s is read by Microsoft’s renderer without complaint', (_, card) => {
    expect(rendererComplaints(card)).toEqual([])
  })

  it.each(cards)('%s is of version 1.5, in its language, and small', (_, card) => {
    expect(card).toMatchObject({ version: '1.5', lang: language })
    expect(bytesOf(card)).toBeLessThanOrEqual(COMFORTABLE_BYTES)
    expect(JSON.stringify(card).length * 2).toBeLessThan(HARD_BYTES_UTF16)
  })

  it.each(cards)('%s gives each id once, and toggles only what is there', (_, card) => {
    const parts = partsOf(card)
    const ids = parts.flatMap((part) => (typeof part.id === 'string' ? [part.id] : []))
    expect(ids).toEqual([...new Set(ids)])
    const targets = parts.flatMap((part) => (Array.isArray(part.targetElements) ? part.targetElements : []))
    expect(ids).toEqual(expect.arrayContaining([...new Set(targets)]))
  })
})

describe('the checks themselves', () => {
  const [, card] = Object.entries(gallery('da'))[0] ?? []
  const broken = {
    ...card,
    body: [
      { type: 'TextBlok', text: 'x' },
      { type: 'TextBlock', text: 7 },
    ],
  }

  it.skipIf(!officialSchema)('the schema refuses an element that does not exist', () => {
    expect(officialSchema?.(broken)).not.toEqual([])
  })

  it('the renderer complains of an element that does not exist', () => {
    expect(rendererComplaints(broken)).not.toEqual([])
  })
})
