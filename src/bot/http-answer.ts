/** What the connector is answered to one of its calls. */
export interface HttpAnswer {
  readonly status: 200 | 400 | 401 | 403 | 500 | 501 | 503
  readonly body?: unknown
}
