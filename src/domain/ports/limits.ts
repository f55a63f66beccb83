import type { PersonKey } from '../person.ts'

/** One request too many. */
export interface OverLimit {
  /** After how many seconds one more is within the limit again. */
  readonly retryAfterSeconds: number
  /** How many requests a minute the limit allows. */
  readonly limit: number
}

/** How much the people of a tenant may ask for, whichever door they come through. */
export interface Limits {
  /** Counts one request of a person and of their tenant; returns undefined while both are within their limit. */
  count(person: PersonKey): OverLimit | undefined
  /** Returns whether the person may be told that they are over it: once a minute, however often they try. */
  mayTell(person: PersonKey): boolean
}
