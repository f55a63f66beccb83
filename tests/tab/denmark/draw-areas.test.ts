import { expect, test } from 'vitest'
import { municipalitiesByName } from '#domain/municipality.ts'
import { drawAreas } from '#tab/denmark/draw-areas.ts'
import { municipalityOutlines } from '#tab/denmark/municipality-outlines.ts'
import { readPath } from '#tab/denmark/read-path.ts'
import { areaOf, middleOf, simplifyRing } from '#tab/denmark/simplify-ring.ts'

const source = municipalityOutlines()
const map = drawAreas(source)

test('the map has the very 98 municipalities that we have, by our codes and in their places', () => {
  expect(map.areas.map(({ code }) => code).sort()).toEqual(
    municipalitiesByName()
      .map(({ code }) => code)
      .sort(),
  )
  const at = (name: string) => {
    const code = municipalitiesByName().find((m) => m.name === name)?.code
    const found = map.areas.find((area) => area.code === code)
    return found ?? { x: Number.NaN, y: Number.NaN }
  }
  // From west to east, and from north to south: a code that stood for another would be out of order.
  const eastwards = [
    'Ringkøbing-Skjern',
    'Herning',
    'Silkeborg',
    'Aarhus',
    'Kalundborg',
    'Holbæk',
    'Roskilde',
  ]
  const southwards = [
    'Hjørring',
    'Aalborg',
    'Viborg',
    'Silkeborg',
    'Vejle',
    'Kolding',
    'Haderslev',
    'Aabenraa',
  ]
  const inOrder = (of: number[]) => of.every((n, i) => i === 0 || n > (of[i - 1] ?? n))
  expect(inOrder(eastwards.map((name) => at(name).x))).toBe(true)
  expect(inOrder(southwards.map((name) => at(name).y))).toBe(true)
})

test('outlines are kept within what the eye can tell, and small enough to be fetched with a page', () => {
  const scale = map.width / source.width
  for (const [i, area] of map.areas.entries()) {
    const sum = (d: string) => readPath(d).reduce((all, ring) => all + areaOf(ring), 0)
    const [before, after] = [sum(source.areas[i]?.d ?? '') * scale * scale, sum(area.d)]
    expect(Math.abs(after - before) / before, area.code).toBeLessThan(0.08)
    expect(area.x > 0 && area.x < map.width && area.y > 0 && area.y < map.height, area.code).toBe(true)
  }
  expect(JSON.stringify(map).length).toBeLessThan(60_000)
})

test('a path is read with its curves, steps and several rings; a command that it does not know is an error', () => {
  expect(readPath('M10,10l10,0l0,10Zm5,5l1,1Z')).toEqual([
    [
      [10, 10],
      [20, 10],
      [20, 20],
    ],
    [
      [15, 15],
      [16, 16],
    ],
  ])
  expect(readPath('M0,0c0,0 10,0 10,10')[0]?.at(-1)).toEqual([10, 10])
  expect(() => readPath('M0,0 A1,1 0 0 0 2,2')).toThrow('cannot draw: A')
})

test('a ring is simplified without losing its corners, and has its middle', () => {
  const square = [
    [0, 0],
    [5, 0.01],
    [10, 0],
    [10, 10],
    [0, 10],
  ] as const
  const simple = simplifyRing(square, 0.1)
  expect(simple).toHaveLength(4)
  expect(areaOf(simple)).toBe(100)
  expect(middleOf(simple)).toEqual([5, 5])
})
