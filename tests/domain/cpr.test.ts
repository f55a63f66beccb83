import { describe, expect, it } from 'vitest'
import { containsCpr, redactCpr } from '#domain/cpr.ts'

describe('a CPR number', () => {
  it.each(['010190-1234', '0101901234', '010190 1234', '610190–1234'])(
    'is found as %s, each time',
    (text) => {
      for (let i = 0; i < 2; i++) expect(containsCpr(`Sag ${text}`)).toBe(true)
      expect(redactCpr(`Sag ${text} og ${text}.`)).toBe('Sag xxxxxx-xxxx og xxxxxx-xxxx.')
    },
  )

  it.each([
    ['with the minus of a sheet', '010190\u22121234'],
    ['with a hyphen that is not seen', '010190\u00ad1234'],
    ['with a blank of no width', '010190\u200b1234'],
    ['in wide digits', '０１０１９０-１２３４'],
    ['with a small hyphen', '010190\ufe631234'],
    ['with dots, as a date', '01.01.90-1234'],
    ['with hyphens, as a date', '01-01-90-1234'],
    ['with strokes, as a date', '01/01/90-1234'],
    ['in groups', '01 01 90 1234'],
    ['in groups of other sizes', '0101 90 - 1234'],
    ['parted by a stroke', '010190/1234'],
    ['in the name of a file', '010190_1234'],
    ['with the year in full', '01011990-1234'],
    ['with the year in full and dots', '01.01.1990-1234'],
    ['digit by digit', '0 1 0 1 9 0 1 2 3 4'],
    ['in Arabic digits', '٠١٠١٩٠-١٢٣٤'],
  ])('is found %s', (_how, text) => {
    expect(containsCpr(`Sag ${text} mangler`)).toBe(true)
    expect(redactCpr(`Sag ${text}.`)).toBe('Sag xxxxxx-xxxx.')
  })

  it.each([
    'fra 01-12-25 til 31-12-25',
    'den 8. januar 2026 kl. 09.30',
    '08.01.2026 0930',
    'ring 12 11 12 34 eller +45 12 11 12 34',
    '2025-12-01T07:45:00Z',
    '10.10.10.4:3978',
    'sapa-dialogmoede-2026-01-08',
    'ﬁl nr. ２',
  ])('is not what %s is', (text) => {
    expect(containsCpr(text)).toBe(false)
    expect(redactCpr(text)).toBe(text)
  })

  it.each(['320190-1234', '011390-1234', '12010190-12345', 'Team 2026-01-08'])(
    'is not what %s is',
    (text) => {
      expect(containsCpr(text)).toBe(false)
      expect(redactCpr(text)).toBe(text)
    },
  )
})
