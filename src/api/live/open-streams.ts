import type { ServerResponse } from 'node:http'
import type { PersonKey } from '#domain/person.ts'
import { OverLimitError } from '../problem.ts'

/** How many streams there may be, and how often each is written to though nothing changed. */
export interface StreamLimits {
  /** Of one person: a page that nobody sees has none, and few people see eight at once. */
  readonly ofPerson: number
  /** Of this instance, which must have connections left for questions. */
  readonly ofAll: number
  /** More often than proxies end what is silent (Azure after 230 s, nginx after 60), and our own server after 75. */
  readonly beatMs: number
}

const USUAL: StreamLimits = { ofPerson: 8, ofAll: 8_000, beatMs: 20_000 }
/** Streams take turns: thousands of writes at one moment would hold up every answer. */
const TURNS = 20
/** Who has not taken so much is gone, or as good as. */
const MOST_UNSENT_BYTES = 16 * 1024
const RETRY_AFTER_SECONDS = 60
const BEAT = ':\n\n'

interface Stream {
  readonly response: ServerResponse
  readonly turn: number
}

/** The streams that are open on this instance. */
export interface OpenStreams {
  /** Throws OverLimitError where a person, or the instance, has all the streams it may have. */
  demandRoom(person: PersonKey): void
  /**
   * Begins a stream of a person's, which ends after `lastsMs` at the latest. Returns how to write to it, and calls
   * `ended` once, whoever ends it.
   */
  open(
    person: PersonKey,
    response: ServerResponse,
    lastsMs: number,
    ended: () => void,
  ): (text: string) => void
  /** Ends them all, and any that comes after: those who listen come back, to another instance. */
  endAll(): void
  size(): number
}

/** Returns the streams of an instance: one timer for all of them, and nothing kept of one that has ended. */
export function openStreams(limits: StreamLimits = USUAL): OpenStreams {
  const streams = new Set<Stream>()
  const ofPerson = new Map<string, number>()
  let beats: NodeJS.Timeout | undefined
  let turn = 0
  let ending = false

  function beat(): void {
    turn = (turn + 1) % TURNS
    for (const stream of streams) if (stream.turn === turn) write(stream.response, BEAT)
  }
  function count(key: string, by: 1 | -1): void {
    const now = (ofPerson.get(key) ?? 0) + by
    if (now > 0) ofPerson.set(key, now)
    else ofPerson.delete(key)
  }

  return {
    demandRoom(person) {
      const limit = streams.size >= limits.ofAll ? limits.ofAll : limits.ofPerson
      const isFull = limit === limits.ofAll || (ofPerson.get(keyOf(person)) ?? 0) >= limits.ofPerson
      if (isFull) throw new OverLimitError({ limit, retryAfterSeconds: RETRY_AFTER_SECONDS })
    },
    open(person, response, lastsMs, ended) {
      const stream = { response, turn: streams.size % TURNS }
      const expiry = setTimeout(() => response.end(), lastsMs).unref()
      streams.add(stream)
      count(keyOf(person), 1)
      beats ??= setInterval(beat, limits.beatMs / TURNS).unref()
      // Whoever hangs up while they are written to is no fault of ours; `close` follows.
      response.on('error', () => undefined)
      response.once('close', () => {
        clearTimeout(expiry)
        streams.delete(stream)
        count(keyOf(person), -1)
        if (streams.size === 0) {
          clearInterval(beats)
          beats = undefined
        }
        ended()
      })
      // One that was asked for while the others ended would keep the server from closing.
      if (ending) setImmediate(() => response.end())
      return (text) => write(response, text)
    },
    endAll() {
      ending = true
      for (const { response } of streams) response.end()
    },
    size: () => streams.size,
  }
}

function write(response: ServerResponse, text: string): void {
  if (response.destroyed || response.writableEnded) return
  if (response.writableLength > MOST_UNSENT_BYTES) response.destroy()
  else response.write(text)
}

const keyOf = ({ tenant, id }: PersonKey) => `${tenant} ${id}`
