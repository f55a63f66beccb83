/** Where storage says what went wrong out of sight of any caller. */
export interface Log {
  warn(details: object, message: string): void
  error(details: object, message: string): void
}
