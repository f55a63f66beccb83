/** What was given to a command cannot be used; the message says what to do. Nothing was changed. */
export class BadInputError extends Error {
  override name = 'BadInputError'
}
