/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** Returns a number from 0 (included) to 1 (not included). */
  next(): number
  /** Returns a whole number from 0 (included) to `below` (not included). */
  below(below: number): number
  /** Returns whether something happens that happens once in `times`. */
  onceIn(times: number): boolean
  /** Returns one of the values. Throws RangeError when there are none. */
  pick<T>(values: readonly T[]): T
}

/** Returns a source of numbers for a seed (mulberry32, of which a simulation needs no more than to repeat itself). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    onceIn: (times) => below(times) === 0,
    pick(values) {
      const value = values[below(values.length)]
      if (value === undefined) throw new RangeError('there is nothing to pick from')
      return value
    },
  }
}
