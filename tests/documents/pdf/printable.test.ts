import { describe, expect, it } from 'vitest'
import { loadFonts } from '#documents/pdf/fonts.ts'
import { printable } from '#documents/pdf/printable.ts'

describe('what can be printed', async () => {
  const { hasSign } = await loadFonts()

  it.each([
    'Søren Ågård, Æbeltoft',
    'Şükrü Łukasz Čapek',
    'Ελένη, Женя',
    '»anført« – 50 % · § 5, stk. 2 … €',
    '›',
  ])('is what the font has signs for: %s', (text) => {
    expect(printable(text, hasSign)).toBe(text)
  })

  it.each<[string, string]>([
    ['fint 👍🏽!', 'fint □!'],
    ['👩‍👩‍👧', '□'],
    ['שלום', '□□□□'],
    ['漢字', '□□'],
    ['a\u030a', 'å'],
  ])('is a box for each character that it has none for: %s', (text, shown) => {
    expect(printable(text, hasSign)).toBe(shown)
  })
})
