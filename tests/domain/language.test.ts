import { describe, expect, it } from 'vitest'
import { languageOf } from '#domain/language.ts'

describe('the language for a locale', () => {
  it.each([undefined, 'da', 'da-DK', 'DA-dk', 'nb-NO', 'sv-SE'])('%s is Danish', (locale) => {
    expect(languageOf(locale)).toBe('da')
  })

  it.each(['en-US', 'en', 'de-DE', 'fi'])('%s is English', (locale) => {
    expect(languageOf(locale)).toBe('en')
  })
})
