/**
 * Where a call can be turned away; `press` is the token that a person's client sends with a pressed button, `http` what
 * reached no other door.
 */
export type Door = 'bot' | 'api' | 'press' | 'http'

/**
 * Where an edge says that it turned a call away. `why` is a short code of a fixed set (`expired`, `tenant`): never a
 * token, nor anything that the caller wrote.
 */
export interface Refusals {
  /** One line of the log and one count. */
  note(door: Door, why: string): void
  /** One count alone, where a flood is to be expected. */
  count(door: Door, why: string): void
}
