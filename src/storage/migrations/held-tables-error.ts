/** Thrown when somebody else holds the tables for so long that they could not be changed; the message says what to look for. */
export class HeldTablesError extends Error {
  override name = 'HeldTablesError'
}
