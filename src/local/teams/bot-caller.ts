import type { Activity } from './activities.ts'

/** How the bot failed to answer. */
export type BotFailure = 'timeout' | 'unreachable' | 'refused'

/** Thrown when the bot does not answer, or answers with a failure; `status` is its own, where it gave one. */
export class BotError extends Error {
  readonly failure: BotFailure
  readonly status: number | undefined

  constructor(failure: BotFailure, message: string, options: { status?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.name = 'BotError'
    this.failure = failure
    this.status = options.status
  }
}

/** Teams waits five seconds for the answer to an invoke and fifteen for a message to be taken. */
const PATIENCE_MS = { invoke: 5_000, other: 15_000 }

/** Posts activities to the bot as Teams does. */
export class BotCaller {
  readonly #endpoint: () => string
  readonly #token: (() => Promise<string>) | undefined

  constructor(endpoint: () => string, token: (() => Promise<string>) | undefined) {
    this.#endpoint = endpoint
    this.#token = token
  }

  /** Returns the body of the bot's answer, undefined where it is empty. Throws BotError. */
  async post(activity: Activity): Promise<unknown> {
    const headers: Record<string, string> = { 'content-type': 'application/json' }
    if (this.#token) headers.authorization = `Bearer ${await this.#token()}`
    const patience = activity.type === 'invoke' ? PATIENCE_MS.invoke : PATIENCE_MS.other
    const signal = AbortSignal.timeout(patience)
    try {
      const response = await fetch(this.#endpoint(), {
        method: 'POST',
        headers,
        body: JSON.stringify(activity),
        signal,
      })
      const text = await response.text()
      if (!response.ok) throw new BotError('refused', text.slice(0, 500), { status: response.status })
      return text === '' ? undefined : JSON.parse(text)
    } catch (cause) {
      if (cause instanceof BotError) throw cause
      if (signal.aborted) throw new BotError('timeout', `no answer within ${patience} ms`, { cause })
      throw new BotError('unreachable', String(cause), { cause })
    }
  }
}
