/** Thrown for a cursor that no page has given. */
export class InvalidCursorError extends Error {
  override name = 'InvalidCursorError'
}
