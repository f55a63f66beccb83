import type { QueryClient, QueryKey } from '@tanstack/react-query'

/** What comes at once is asked for at once: a press changes standing, history and audit trail. */
const GATHER_MS = 40
/** What everybody shows is asked for by everybody: not all in the same moment. */
const SPREAD_MS = 1_000
const EVERYBODYS = 'milestones'
/**
 * The 98 municipalities stay as they are, and an answer of the calendar is no list of the server's. That evidence, lists of
 * others and the audit trail were read is written down: not once more because a stream began.
 */
const NEVER = ['municipalities', 'calendar-answer', 'evidence', 'signatures', 'audit-trail']

/** Has lists asked for again, by the names that begin their keys. */
export interface AskAgain {
  some(names: readonly string[]): void
  all(): void
  stop(): void
}

/**
 * Returns what asks again. While a change of the person's is on its way nothing is asked: the answer could be from before
 * it; what was named meanwhile is asked for once it has come.
 */
export function askAgain(client: QueryClient): AskAgain {
  const named = new Set<string>()
  let everything = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const isMeant = ({ queryKey: [name] }: { readonly queryKey: QueryKey }) =>
    everything ? !NEVER.includes(String(name)) : named.has(String(name))

  function ask(): void {
    timer = undefined
    if (client.isMutating() > 0) return
    client.invalidateQueries({ predicate: isMeant }).catch(() => undefined)
    named.clear()
    everything = false
  }
  function askIn(ms: number): void {
    timer ??= setTimeout(ask, ms)
  }

  const unwatch = client.getMutationCache().subscribe(() => {
    if ((everything || named.size > 0) && client.isMutating() === 0) askIn(GATHER_MS)
  })

  return {
    some(names) {
      for (const name of names) named.add(name)
      askIn(names.includes(EVERYBODYS) ? GATHER_MS + Math.random() * SPREAD_MS : GATHER_MS)
    },
    all() {
      everything = true
      askIn(0)
    },
    stop() {
      clearTimeout(timer)
      unwatch()
    },
  }
}
