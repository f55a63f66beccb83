import { describe, expect, it } from 'vitest'
import { buttons, openUrl } from '#cards/elements/button.ts'
import { fitRows } from '#cards/fit.ts'
import { foreign } from '#cards/foreign-text.ts'
import { bytesOf, COMFORTABLE_BYTES, withinLimits } from '#cards/limits.ts'

describe('the limits of the platform', () => {
  it('let a card of 1.5 through, and refuse one of 1.6', () => {
    expect(withinLimits({ version: '1.5' })).toEqual({ version: '1.5' })
    expect(() => withinLimits({ version: '1.6' })).toThrow(RangeError)
  })

  it('refuse what Teams would', () => {
    expect(() => withinLimits({ version: '1.5', speak: 'x'.repeat(40_000) })).toThrow(RangeError)
  })

  it('count Danish letters as they are sent', () => {
    expect(bytesOf({ a: 'æ' })).toBe(bytesOf({ a: 'ab' }))
  })
})

describe('fitting rows', () => {
  const draw = (shown: number) => ({
    version: '1.5',
    rows: Array.from({ length: shown }, () => 'x'.repeat(997)),
  })

  it('keeps all that fit', () => {
    expect(fitRows(20, draw)).toEqual(draw(20))
  })

  it('keeps as many as possible of those that do not', () => {
    expect(fitRows(500, draw)).toEqual(draw(28))
    expect(bytesOf(draw(28))).toBeLessThanOrEqual(COMFORTABLE_BYTES)
    expect(bytesOf(draw(29))).toBeGreaterThan(COMFORTABLE_BYTES)
  })

  it('gives up where the frame alone is too large', () => {
    expect(() => fitRows(3, () => ({ version: '1.5', x: 'x'.repeat(50_000) }))).toThrow(RangeError)
  })
})

describe('foreign words', () => {
  it.each([
    ['  to   linjer\nbliver\tén ', 'to linjer bliver én'],
    ['a\u202eb\u2066c', 'a b c'],
    ['halv \ud83d', 'halv \ufffd'],
    ['👩‍💻 må blive', '👩‍💻 må blive'],
  ])('%j become %j', (given, shown) => {
    expect(foreign(given)).toBe(shown)
  })

  it('are cut between characters, with a sign of it', () => {
    expect(foreign('😀😀😀😀', 3)).toBe('😀😀…')
    expect(foreign('abc', 3)).toBe('abc')
  })
})

describe('buttons', () => {
  const named = (...titles: string[]) => titles.map((title) => ({ type: 'Action.Execute', title }))

  it('stand side by side while a phone has room, and below each other when not', () => {
    expect(buttons(named('Udført', 'Detaljer'))).toHaveLength(1)
    expect(buttons(named('Ja, send påmindelser her', 'Nej tak'))).toHaveLength(2)
  })

  it('are left out when there are none', () => {
    expect(buttons([])).toEqual([])
  })

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'msteams://x', 'no address', '', undefined])(
    'never open %s',
    (url) => {
      expect(openUrl('Åbn', url)).toEqual([])
    },
  )

  it('open pages of the web', () => {
    expect(openUrl('Åbn', 'https://kombit.dk/æ')).toEqual([
      { type: 'Action.OpenUrl', title: 'Åbn', url: 'https://kombit.dk/%C3%A6' },
    ])
  })
})
