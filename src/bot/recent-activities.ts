/**
 * Returns a check whether an activity was taken in before. Teams repeats one when an answer is slow: answered twice,
 * a question would fill the chat. Remembers the newest `size` in memory; actions are idempotent by themselves.
 */
export function recentActivities(size = 5000): (key: string) => boolean {
  const seen = new Set<string>()
  return (key) => {
    if (seen.has(key)) return true
    seen.add(key)
    if (seen.size > size) for (const oldest of seen) return seen.delete(oldest) && false
    return false
  }
}
