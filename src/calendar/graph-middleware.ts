import { setTimeout as pause } from 'node:timers/promises'
import type { Context, Middleware } from '@microsoft/microsoft-graph-client'
import type { Tracing } from '#domain/ports/tracing.ts'
import { inTurn } from './in-turn.ts'
import type { AddressMap } from './loopback.ts'

const REPEATS = 2
const PAUSE_MS = 200
/** Graph answers the fifth request at once to a mailbox with 429. */
const MAILBOX_AT_ONCE = 4

/**
 * Repeats a request whose answer was lost on the way (connection reset), which the Graph client's own handler does not.
 * Safe for what we send: reads, creations that carry a transaction id, changes and removals.
 */
export function repeatLostAnswers(): Middleware {
  return link(async (context, proceed) => {
    for (let repeat = 1; ; repeat++) {
      try {
        return await proceed(context)
      } catch (error) {
        if (repeat > REPEATS || context.options?.signal?.aborted) throw error
        await pause(PAUSE_MS * repeat)
      }
    }
  })
}

/** Makes each request to Graph a step. */
export function stepOfEach(tracing: Tracing): Middleware {
  return link((context, proceed) => {
    const method = context.options?.method ?? 'GET'
    const facts = { 'http.request.method': method, 'server.address': 'graph.microsoft.com' }
    const name = `graph ${method} ${routeOf(String(context.request))}`
    return tracing.step({ name, kind: 'client', facts }, async (step) => {
      await proceed(context)
      if (context.response) step.note({ 'http.response.status_code': context.response.status })
    })
  })
}

const ROUTE_WORDS = new Set(['me', 'events'])

/** Whose entry it is stands in the address, and what is looked for behind it. */
function routeOf(address: string): string {
  const [, _version, ...parts] = new URL(address).pathname.split('/')
  return parts.map((part) => `/${ROUTE_WORDS.has(part) ? part : '{id}'}`).join('')
}

const atMailbox = inTurn(MAILBOX_AT_ONCE)

/** Sends each request to where the map says, as soon as the mailbox it is for has room for one more. */
export function atAddress(address: AddressMap): Middleware {
  return link(async (context, proceed) => {
    if (typeof context.request !== 'string') throw new TypeError('the Graph client asks by address')
    const written = context.request
    context.request = address(written)
    // One person's requests carry one token; where they carry two, Graph's own 429 is waited out.
    await atMailbox(headerOf(context, 'Authorization'), () => proceed(context))
    // The token is only sent to Graph's own host: a repeat must see the address that was meant.
    context.request = written
  })
}

function headerOf({ options }: Context, name: string): string {
  return new Headers(options?.headers as HeadersInit | undefined).get(name) ?? ''
}

type Proceed = (context: Context) => Promise<void>

function link(execute: (context: Context, proceed: Proceed) => Promise<void>): Middleware {
  let next: Middleware | undefined
  return {
    execute: (context) =>
      execute(context, async (passed) => {
        if (!next) throw new Error('a link of the Graph client has nothing after it')
        await next.execute(passed)
      }),
    setNext: (middleware) => {
      next = middleware
    },
  }
}
