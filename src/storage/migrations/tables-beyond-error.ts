/** Thrown when the tables are further than they were asked to be: to go back would take away what they may hold. */
export class TablesBeyondError extends Error {
  override name = 'TablesBeyondError'
}
