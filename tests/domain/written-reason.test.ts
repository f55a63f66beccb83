import { expect, it } from 'vitest'
import { LONGEST_REASON, writtenReason } from '#domain/written-reason.ts'

it.each([
  ['  afventer\n\tjurist  ', 'afventer jurist'],
  ['', ''],
  [' \u0000 ', ''],
  ['sag 010190-1234 hos os', 'sag xxxxxx-xxxx hos os'],
  ['**fed** <b>&', '**fed** <b>&'],
])('keeps %j as %j', (written, kept) => {
  expect(writtenReason(written)).toBe(kept)
})

it('keeps two hundred characters, and no half of one', () => {
  expect(Array.from(writtenReason('😀'.repeat(300)))).toHaveLength(LONGEST_REASON)
})

it('crosses out a number before it cuts', () => {
  const words = `${'x'.repeat(LONGEST_REASON - 6)} 010190-1234`
  expect(writtenReason(words)).not.toContain('01019')
})
