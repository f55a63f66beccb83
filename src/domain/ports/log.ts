/** Where an edge tells the operator what went wrong. Never given a token, nor what a person wrote. */
export interface Log {
  warn(details: object, message: string): void
  error(details: object, message: string): void
}
