/** Values that are looked up once and believed for a time. */
export interface KeptForAWhile<V> {
  /** Returns the value of a key; who asks while it is being looked up waits for the same look. */
  get(key: string, look: () => Promise<{ readonly value: V; readonly forMs: number }>): Promise<V>
}

const MOST_KEPT = 5_000

/** Returns a keeper by a clock in milliseconds. `look` may not throw. */
export function keptForAWhile<V>(now: () => number): KeptForAWhile<V> {
  const kept = new Map<string, { readonly value: Promise<V>; until: number }>()
  return {
    get(key, look) {
      const known = kept.get(key)
      if (known && now() < known.until) return known.value
      if (kept.size >= MOST_KEPT) kept.clear()
      const looked = look()
      const entry = { value: looked.then(({ value }) => value), until: Number.POSITIVE_INFINITY }
      kept.set(key, entry)
      return looked.then(({ value, forMs }) => {
        entry.until = now() + forMs
        return value
      })
    },
  }
}
