/** What goes wrong with the next request to the connector. */
export interface Fault {
  /** The status to answer with; left out, the request is served. */
  readonly status?: number
  readonly code?: string
  /** Seconds, for the header Retry-After. */
  readonly retryAfter?: number
  /** Serves the request, then breaks the connection without an answer: the caller cannot know. */
  readonly resetAfterBody?: boolean
  /** Meets only requests of this method; the next of any by default. */
  readonly method?: 'POST' | 'PUT' | 'DELETE' | 'GET'
}

/** Faults waiting for the requests that they will meet, in order. */
export class Faults {
  readonly #waiting: Fault[] = []

  /** Makes one request to come fail. */
  failNext(fault: Fault): void {
    this.#waiting.push(fault)
  }

  /** Takes the fault that meets a request of this method, if one does. */
  take(method: string): Fault | undefined {
    const index = this.#waiting.findIndex((f) => f.method === undefined || f.method === method)
    return index < 0 ? undefined : this.#waiting.splice(index, 1)[0]
  }
}

/** A request that the product made of the connector. `path` is below `/v3`, decoded; `status` 0 means no answer. */
export interface LoggedRequest {
  readonly method: string
  readonly path: string
  readonly body: unknown
  readonly status: number
}
