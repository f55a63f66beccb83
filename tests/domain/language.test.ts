import { describe, expect, it } from 'vitest'
import { languageOf } from '#domain/language.ts'

describe('the language for a locale', () => {
  it.each([
    undefined,
    '',
    '*',
    'da',
    'da-DK',
    'DA-dk',
    'nb-NO',
    'sv-SE',
    'da-DK,da;q=0.9,en;q=0.8',
    'kl-GL, da;q=0.7, *;q=0.1',
  ])('%s is Danish', (locale) => {
    expect(languageOf(locale)).toBe('da')
  })

  it.each(['en-US', 'en', 'de-DE', 'fi', 'en-US,en;q=0.9,da;q=0.8', 'de, en;q=0.5, *;q=0.1'])(
    '%s is English',
    (locale) => {
      expect(languageOf(locale)).toBe('en')
    },
  )
})
