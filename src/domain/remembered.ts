/**
 * Returns a function that gives what `make` gives and remembers it by its key, for at most `most` keys. For what is asked
 * for again and again: a sweep counts hundreds of channels to the same few hundred days.
 */
export function remembered<A extends readonly unknown[], V>(
  keyOf: (...args: A) => string,
  make: (...args: A) => V,
  most: number,
): (...args: A) => V {
  const known = new Map<string, V>()
  return (...args) => {
    const key = keyOf(...args)
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(...args)
    if (known.size >= most) known.clear()
    known.set(key, made)
    return made
  }
}
