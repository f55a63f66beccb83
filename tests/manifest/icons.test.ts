import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filledIn, inProject } from '#tests/support/manifest.ts'
import { decodePng } from '#tests/support/png.ts'

const { icons } = filledIn('manifest.json') as { icons: { color: string; outline: string } }
const icon = (path: string) => decodePng(readFileSync(inProject(`manifest/${path}`)))

describe('the colour icon', () => {
  const { width, height, channels, pixels } = icon(icons.color)

  it('is 192 by 192 and opaque to its corners', () => {
    expect([width, height]).toEqual([192, 192])
    const opaque = channels === 3 || pixels.every((value, i) => i % 4 !== 3 || value === 255)
    expect(opaque).toBe(true)
  })
})

describe('the outline icon', () => {
  const { width, height, channels, pixels } = icon(icons.outline)
  const drawn = Array.from({ length: width * height }, (_, i) => [...pixels.subarray(i * 4, i * 4 + 4)])

  it('is 32 by 32 with transparency', () => {
    expect([width, height, channels]).toEqual([32, 32, 4])
    const clear = drawn.filter(([, , , alpha]) => alpha === 0).length
    expect(clear).toBeGreaterThan(width * height * 0.4)
    expect(clear).toBeLessThan(width * height * 0.9)
  })

  it('is white and nothing else', () => {
    const coloured = drawn.filter(([r, g, b, alpha]) => alpha !== 0 && Math.min(r ?? 0, g ?? 0, b ?? 0) < 250)
    expect(coloured).toEqual([])
  })
})
