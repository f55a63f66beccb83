import type { Temporal } from 'temporal-polyfill'

/** An appointment as Outlook's own form takes it: what the person sees before it is saved. */
export interface Appointment {
  readonly subject: string
  readonly start: Temporal.Instant
  readonly end: Temporal.Instant
  /** Whole days begin and end at midnight in Denmark. */
  readonly wholeDays: boolean
  readonly location?: string
  /** Plain text, with the links. */
  readonly body: string
}
