import type { QueryClient } from '@tanstack/react-query'
import type { ApiClient } from '#tab/data/api-client.ts'
import { setTold } from '#tab/data/poll-pace.ts'
import { askAgain } from './ask-again.ts'
import { pauseBefore, readChanges } from './read-changes.ts'

/** What is listened with, and for which municipality (four-digit code). */
export interface Hearing {
  readonly api: Pick<ApiClient, 'stream'>
  readonly client: QueryClient
  readonly municipality: string
}

/** A stream that lasted so long was a good one: the next failure is a first. */
const GOOD_MS = 30_000

/**
 * Has what the server says has changed asked for again, for as long as the page is seen, and everything whenever the
 * server begins to say so. Returns how to stop.
 */
export function hearChanges({ api, client, municipality }: Hearing): () => void {
  const again = askAgain(client)
  const stopped = new AbortController()
  let listening: AbortController | undefined
  let failures = 0

  const onVisibility = () => {
    if (document.hidden) listening?.abort()
    else if (!listening) void listen()
  }

  async function once(signal: AbortSignal): Promise<void> {
    const began = performance.now()
    try {
      const { status, body } = await api.stream(`/live?municipality=${municipality}`, signal)
      // Nothing is told here: to begin would be to ask for everything in vain.
      if (status !== 200 || !body) return
      setTold(true)
      again.all()
      await readChanges(body, signal, again.some)
    } finally {
      setTold(false)
      failures = performance.now() - began > GOOD_MS ? 0 : failures + 1
    }
  }

  async function listen(): Promise<void> {
    const mine = new AbortController()
    listening = mine
    failures = 0
    while (!mine.signal.aborted) {
      // Why it ended does not matter: it is tried again, and meanwhile the page asks by itself.
      await once(mine.signal).catch(() => undefined)
      await pauseBefore(failures, mine.signal)
    }
    if (listening === mine) listening = undefined
    // Seen again before this had come to an end.
    if (!document.hidden && !stopped.signal.aborted && !listening) void listen()
  }

  document.addEventListener('visibilitychange', onVisibility)
  onVisibility()
  return () => {
    stopped.abort()
    document.removeEventListener('visibilitychange', onVisibility)
    listening?.abort()
    again.stop()
  }
}
