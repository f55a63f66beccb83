import { describe, expect, it } from 'vitest'
import { nudgeWords, standingWords, writtenValue } from '#pane/read/known-words.ts'
import { da } from '#pane/texts/da.ts'
import { en } from '#pane/texts/en.ts'

const TODAY = '2025-12-01'

describe('what is said of what the catalogue knows', () => {
  it.each([
    [
      { state: 'unsigned', asOf: '2025-12-01', source: 'kombit' },
      'Ikke underskrevet',
      'KOMBIT pr. 1.12.2025',
    ],
    [{ state: 'done', asOf: '2025-11-20', source: 'person' }, 'Udført', 'Oplyst af jeres kommune 20.11.2025'],
    [{ state: 'unknown' }, 'Status kendes ikke', 'KOMBIT har ikke oplyst, hvem der har underskrevet'],
    [{ state: 'open' }, 'Ikke udført', undefined],
    [
      { state: 'not-ours', asOf: '2025-11-20', source: 'person' },
      'Ikke jeres',
      'Oplyst af jeres kommune 20.11.2025',
    ],
  ] as const)('is a standing never without its source: %j', (standing, word, source) => {
    expect(standingWords(standing, da)).toEqual(source === undefined ? { word } : { word, source })
  })

  it.each([
    ['planned', '2025-12-08', ['A › B', 'C › D'], 'Påmindes man. 8. dec. i A › B og C › D'],
    ['planned', '2026-01-08', [], 'Påmindes tors. 8. jan. 2026'],
    ['snoozed', '2025-12-15', [], 'Påmindelsen er udskudt til man. 15. dec.'],
    ['none-left', undefined, [], 'Der er ikke flere påmindelser på vej'],
    ['stopped', undefined, [], 'Påmindes ikke længere'],
    ['no-channel', undefined, [], 'Ingen af jeres kanaler følger den, så ingen bliver påmindet'],
  ] as const)('is a nudge in words: %s', (state, next, channels, words) => {
    const nudge = { state, channels: [...channels], ...(next && { next }) }
    expect(nudgeWords(nudge, TODAY, da)).toBe(words)
    expect(nudgeWords(nudge, TODAY, en)).toMatch(/remind/)
  })

  it('is a day or a time as people of the language write it, and words as they are', () => {
    expect(writtenValue('2026-01-08T09:30', TODAY, da)).toBe('tors. 8. jan. 2026 kl.\u00a09.30')
    expect(writtenValue('2025-12-08', TODAY, en)).toBe('Mon 8 Dec')
    expect(writtenValue('Odense', TODAY, da)).toBe('Odense')
    expect(writtenValue('', TODAY, da)).toBe('Ikke angivet')
  })
})
