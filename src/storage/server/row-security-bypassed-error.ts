/** Thrown when a database was opened as a role above row-level security; the message says how to make one that is not. */
export class RowSecurityBypassedError extends Error {
  override name = 'RowSecurityBypassedError'
}
