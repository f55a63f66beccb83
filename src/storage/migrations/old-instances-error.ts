/** Thrown when instances run that could not work on the tables that this version needs; the message says what to do. */
export class OldInstancesError extends Error {
  override name = 'OldInstancesError'
}
