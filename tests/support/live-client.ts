import { EventSourceParserStream } from 'eventsource-parser/stream'
import type { LiveChange } from '#api/contract.ts'

/** Listens at a server's stream of changes, as the tab does. Throws with the answer's body where there is no stream. */
export async function liveClient(origin: string, municipality: string, headers: Record<string, string>) {
  const stop = new AbortController()
  const response = await fetch(`${origin}/api/v1/live?municipality=${municipality}`, {
    headers,
    signal: stop.signal,
  })
  if (!response.ok || !response.body) throw new Error(await response.text())
  const events = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader()
  return {
    response,
    /** Returns what the next event names, and undefined where the stream has ended. */
    async next(): Promise<LiveChange['names'] | undefined> {
      const { done, value } = await events.read()
      return done ? undefined : (JSON.parse(value.data) as LiveChange).names
    },
    close: () => stop.abort(),
  }
}
