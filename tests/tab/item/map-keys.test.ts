import { expect, test } from 'vitest'
import { municipalitiesByName } from '#domain/municipality.ts'
import { drawAreas } from '#tab/denmark/draw-areas.ts'
import { municipalityOutlines } from '#tab/denmark/municipality-outlines.ts'
import { goFrom } from '#tab/features/item/signatures/map-keys.ts'
import { DIRECTIONS, nearestNeighbour } from '#tab/features/item/signatures/nearest-neighbour.ts'

const { areas } = drawAreas(municipalityOutlines())
const all = municipalitiesByName()
const codeOf = (name: string) => all.find((m) => m.name === name)?.code ?? ''
const nameOf = (code: string | undefined) => all.find((m) => m.code === code)?.name
const go = (from: string, key: string) => nameOf(goFrom(codeOf(from), key, areas, all))

test('an arrow goes to the neighbour that lies that way', () => {
  expect(go('Silkeborg', 'ArrowRight')).toBe('Skanderborg')
  expect(go('Skanderborg', 'ArrowRight')).toBe('Aarhus')
  expect(go('Silkeborg', 'ArrowLeft')).toBe('Herning')
  expect(go('Vejle', 'ArrowUp')).toBe('Ikast-Brande')
  expect(go('Vejle', 'ArrowDown')).toBe('Kolding')
  expect(go('Roskilde', 'ArrowRight')).toBe('Høje-Taastrup')
})

test('at the edge of the map it stays, and over water it goes to what is there', () => {
  expect(go('Bornholm', 'ArrowUp')).not.toBe(undefined)
  const edges = areas.filter(({ code }) => nearestNeighbour(areas, code, 'left') === undefined)
  expect(edges).toHaveLength(1)
  const [west] = edges
  expect(goFrom(west?.code ?? '', 'ArrowLeft', areas, all)).toBe(west?.code)
  expect(go('Samsø', 'ArrowRight')).toBeDefined()
})

test('every municipality can be reached from every other with the arrows alone', () => {
  const edges = areas.flatMap(({ code }) =>
    DIRECTIONS.flatMap((direction) => {
      const to = nearestNeighbour(areas, code, direction)
      return to === undefined ? [] : [[code, to] as const]
    }),
  )
  const reached = (pairs: readonly (readonly [string, string])[]) => {
    const onwards = Map.groupBy(pairs, ([from]) => from)
    const seen = new Set(['0751'])
    for (const at of seen) for (const [, to] of onwards.get(at) ?? []) seen.add(to)
    return seen.size
  }
  // From Aarhus to all, and from all to Aarhus: so from each to each.
  expect(reached(edges)).toBe(98)
  expect(reached(edges.map(([from, to]) => [to, from] as const))).toBe(98)
})

test('letters go to the next name, round and round, and Home and End to the first and the last', () => {
  expect(go('Odder', 'o')).toBe('Odense')
  expect(go('Odense', 'o')).toBe('Odsherred')
  expect(go('Odsherred', 'O')).toBe('Odder')
  expect(go('Odder', 'æ')).toBe('Ærø')
  expect(go('Odder', 'z')).toBeUndefined()
  expect([go('Odder', 'Home'), go('Odder', 'End')]).toEqual(['Albertslund', all.at(-1)?.name])
  expect([go('Odder', 'Tab'), go('Odder', 'F5'), go('Odder', '1')]).toEqual([undefined, undefined, undefined])
})
