/** Where a call can be turned away; `press` is the token that a person's client sends with a pressed button. */
export type Door = 'bot' | 'api' | 'press'

/** Where an edge says that it turned a call away: one line of the log and one count for each. */
export interface Refusals {
  /** `why` is a short code of a fixed set (`expired`, `tenant`): never a token, nor anything that the caller wrote. */
  note(door: Door, why: string): void
}
