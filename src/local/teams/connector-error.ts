/** An answer of the connector that is not a success: thrown by its routes, sent as Teams sends it. */
export class ConnectorError extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.name = 'ConnectorError'
    this.status = status
    this.code = code
  }
}
