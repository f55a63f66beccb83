import { EventSourceParserStream } from 'eventsource-parser/stream'
import type { LiveChange } from '#api/contract.ts'

/** The server writes every twenty seconds, if only that it is there: after so long there is nobody at the other end. */
const SILENCE_MS = 50_000
const FIRST_PAUSE_MS = 3_000
const LONGEST_PAUSE_MS = 60_000

/** Reads a stream of changes until it ends, is silent for too long or the signal aborts, which rejects. */
export async function readChanges(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal,
  changed: (names: LiveChange['names']) => void,
): Promise<void> {
  const silent = new AbortController()
  let watchdog = setTimeout(() => silent.abort(), SILENCE_MS)
  const heard = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      clearTimeout(watchdog)
      watchdog = setTimeout(() => silent.abort(), SILENCE_MS)
      controller.enqueue(chunk)
    },
  })
  const say = new WritableStream<{ readonly event?: string | undefined; readonly data: string }>({
    write({ event, data }) {
      if (event === 'changed') changed((JSON.parse(data) as LiveChange).names)
    },
  })
  try {
    await body
      .pipeThrough(heard)
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream())
      .pipeTo(say, { signal: AbortSignal.any([signal, silent.signal]) })
  } finally {
    clearTimeout(watchdog)
  }
}

/** Waits before the next try: longer after each failure, and no two pages equally long, who all lost the same server. */
export function pauseBefore(failures: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, failures - 1))
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, longest * (0.2 + 0.8 * Math.random()))
  const now = () => {
    clearTimeout(timer)
    resolve()
  }
  signal.addEventListener('abort', now, { once: true })
  window.addEventListener('online', now, { once: true, signal })
  return promise
}
