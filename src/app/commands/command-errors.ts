/** Thrown when what was given to a command cannot be used; the message says what to do. Nothing was changed. */
export class BadInputError extends Error {
  override name = 'BadInputError'
}

/** Thrown when options do not go together: the command was called wrongly, whatever its input holds. */
export class WrongUsageError extends Error {
  override name = 'WrongUsageError'
}
