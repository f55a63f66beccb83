import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrapLines } from '#documents/pdf/wrap-lines.ts'

/** Every character is one point wide. */
const measure = (text: string) => Array.from(text).length
const wrap = (text: string, width: number) => wrapLines(text, width, measure)

describe('wrapping a text into lines', () => {
  it.each<[string, number, readonly string[]]>([
    ['', 10, ['']],
    ['kort', 10, ['kort']],
    ['aftalen er ikke underskrevet', 12, ['aftalen er ', 'ikke ', 'underskrevet']],
    ['præcis ti', 9, ['præcis ti']],
    ['databehandleraftale', 8, ['databeha', 'ndleraft', 'ale']],
    ['en databehandleraftale til', 8, ['en ', 'databeha', 'ndleraft', 'ale til']],
  ])('breaks %j at %d', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines)
  })

  it('loses and adds nothing, and makes no line too wide', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 8, max: 40 }),
        (text, width) => {
          const lines = wrap(text, width)
          expect(lines.join('')).toBe(text)
          for (const line of lines)
            if (Array.from(new Intl.Segmenter().segment(line.trimEnd())).length > 1)
              expect(measure(line.trimEnd())).toBeLessThanOrEqual(width)
        },
      ),
    )
  })

  it('keeps what is one character for the eye together', () => {
    expect(wrap('👩‍👩‍👧👩‍👩‍👧', 5)).toEqual(['👩‍👩‍👧', '👩‍👩‍👧'])
  })
})
