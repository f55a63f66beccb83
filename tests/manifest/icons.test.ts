import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filledIn, inProject } from '#tests/support/manifest.ts'
import { decodePng } from '#tests/support/png.ts'

const { icons } = filledIn('manifest.json') as {
  icons: { color: string; color32x32: string; outline: string }
}
const icon = (path: string) => decodePng(readFileSync(inProject(`manifest/${path}`)))

describe('the colour icon', () => {
  const { width, height, channels, pixels } = icon(icons.color)

  it('is 192 by 192 and opaque to its corners', () => {
    expect([width, height]).toEqual([192, 192])
    const opaque = channels === 3 || pixels.every((value, i) => i % 4 !== 3 || value === 255)
    expect(opaque).toBe(true)
  })

  it('keeps what is drawn in the middle half, for Teams cuts corners off', () => {
    const at = (x: number, y: number) => [
      ...pixels.subarray((y * width + x) * channels, (y * width + x) * channels + 3),
    ]
    const ground = at(0, 0)
    const inTheMiddle = (n: number) => n >= 46 && n < 146
    const outside = Array.from(
      { length: width * height },
      (_, i) => [i % width, Math.floor(i / width)] as const,
    )
      .filter(([x, y]) => !(inTheMiddle(x) && inTheMiddle(y)))
      .filter(([x, y]) => at(x, y).some((value, c) => Math.abs(value - (ground[c] ?? 0)) > 8))
    expect(outside).toEqual([])
  })
})

describe('the small colour icon', () => {
  const { width, height, channels, pixels } = icon(icons.color32x32)
  const alphas = Array.from({ length: width * height }, (_, i) => pixels[i * 4 + 3])

  it('is 32 by 32 on nothing, and in colour', () => {
    expect([width, height, channels]).toEqual([32, 32, 4])
    expect([0, 31, 31 * 32, 32 * 32 - 1].map((corner) => alphas[corner])).toEqual([0, 0, 0, 0])
    const coloured = alphas.filter((alpha, i) => alpha === 255 && pixels[i * 4] !== pixels[i * 4 + 2])
    expect(coloured.length).toBeGreaterThan(200)
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
