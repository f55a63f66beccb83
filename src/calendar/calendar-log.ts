/** Where the calendar tells the operator what went wrong: pino's shape. Never given a token or what a person wrote. */
export interface CalendarLog {
  warn(details: object, message: string): void
  error(details: object, message: string): void
}
