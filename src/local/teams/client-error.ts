/** A request of a page that cannot be met: thrown by the page's routes, sent as `{ code, message }` with its status. */
export class ClientError extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.name = 'ClientError'
    this.status = status
    this.code = code
  }
}
