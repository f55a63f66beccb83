/**
 * Thrown when a narrowed store is asked for what is outside its scope. The door has refused such callers already: this is
 * a fault of ours, and better a failure than another municipality's rows. Only that a conversation is another tenant's is
 * seen no earlier than here.
 */
export class OutsideScopeError extends Error {
  override name = 'OutsideScopeError'

  constructor(what: string) {
    super(`${what} is outside the scope of these stores`)
  }
}
