/** Thrown when this version may not work on the tables, which are meant for newer ones; the message says what to start. */
export class OutdatedError extends Error {
  override name = 'OutdatedError'
}
