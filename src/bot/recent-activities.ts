/** Which activities this process took in lately. */
export interface RecentActivities {
  /** Returns whether the key was given before, and remembers it. */
  seenBefore(key: string): boolean
  /** Lets the key be taken in again: what it stood for was not answered after all. */
  forget(key: string): void
}

/**
 * Remembers the newest `size` activities in memory. Teams repeats one when an answer is slow: answered twice, a
 * question would fill the chat. Actions that record something are idempotent by themselves.
 */
export function recentActivities(size = 5000): RecentActivities {
  const seen = new Set<string>()
  return {
    seenBefore(key) {
      if (seen.has(key)) return true
      seen.add(key)
      const [oldest] = seen
      if (seen.size > size && oldest !== undefined) seen.delete(oldest)
      return false
    },
    forget: (key) => void seen.delete(key),
  }
}
