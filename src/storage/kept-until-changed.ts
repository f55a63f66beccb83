/** Values that are loaded once and kept until they are said to have changed. */
export interface Kept<V> {
  /** Returns the value of a key. The same promise is returned until the key is forgotten: asking costs nothing. */
  get(key: string): Promise<V>
  /** Forgets one value, or all. Whoever asks from now on gets what is loaded from now on. */
  forget(key?: string): void
  /** While false, nothing is kept: nobody would tell us of a change. */
  trust(trusted: boolean): void
}

/** A value is a line or a list; a server that runs for months hears from more people than that. */
const MOST_KEPT = 20_000

/** Returns a keeper of what `load` returns. A load that fails is not kept. */
export function keptUntilChanged<V>(load: (key: string) => Promise<V>): Kept<V> {
  const kept = new Map<string, Promise<V>>()
  let trusted = true

  function loadAndKeep(key: string): Promise<V> {
    const value = load(key)
    if (!trusted) return value
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(key, value)
    value.catch(() => {
      if (kept.get(key) === value) kept.delete(key)
    })
    return value
  }

  function forget(key?: string): void {
    if (key === undefined) kept.clear()
    else kept.delete(key)
  }

  return {
    get: (key) => kept.get(key) ?? loadAndKeep(key),
    forget,
    trust(now) {
      trusted = now
      kept.clear()
    },
  }
}
