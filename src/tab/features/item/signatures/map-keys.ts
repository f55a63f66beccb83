import { type Direction, nearestNeighbour, type Place } from './nearest-neighbour.ts'

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

interface Named {
  readonly code: string
  readonly name: string
}

/**
 * Returns the municipality that a key goes to from another one: the neighbour that way, the first or last by name, or the
 * next whose name begins with the letter. Undefined for a key that goes nowhere; `named` is ordered by name.
 */
export function goFrom(
  from: string,
  key: string,
  places: readonly Place[],
  named: readonly Named[],
): string | undefined {
  const direction = ARROWS[key]
  if (direction) return nearestNeighbour(places, from, direction) ?? from
  if (key === 'Home') return named[0]?.code
  if (key === 'End') return named.at(-1)?.code
  if (!/^\p{L}$/u.test(key)) return undefined
  const at = named.findIndex(({ code }) => code === from)
  const onwards = [...named.slice(at + 1), ...named.slice(0, at + 1)]
  const letter = key.toLocaleLowerCase('da')
  return onwards.find(({ name }) => name.toLocaleLowerCase('da').startsWith(letter))?.code
}
