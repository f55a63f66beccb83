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

  it.each(['320190-1234', '011390-1234', '12010190-12345', 'Team 2026-01-08'])(
    'is not what %s is',
    (text) => {
      expect(containsCpr(text)).toBe(false)
      expect(redactCpr(text)).toBe(text)
    },
  )
})
