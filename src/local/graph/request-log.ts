/** One request that reached the stand-in, without its token. `status` is 0 where the connection was cut. */
export interface LoggedRequest {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly prefer: string | undefined
  /** What the caller calls the request. */
  readonly clientRequestId: string | undefined
  readonly body: unknown
  readonly status: number
}

const KEPT = 1000

/** Returns a log of the last thousand requests, oldest first. */
export function requestLog(): { add(request: LoggedRequest): void; all(): readonly LoggedRequest[] } {
  const requests: LoggedRequest[] = []
  return {
    add(request) {
      requests.push(request)
      if (requests.length > KEPT) requests.shift()
    },
    all: () => [...requests],
  }
}
