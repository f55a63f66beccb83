import type { Event } from '../edition.ts'
import type { Bilingual, Language } from '../language.ts'
import type { Origin } from '../origin.ts'

/** What a person's calendar said. `claims` is Microsoft's challenge, to be handed to the person's client. */
export type CalendarOutcome =
  | {
      readonly kind: 'added'
      readonly entry: string
      readonly webLink?: string
    }
  | {
      readonly kind: 'already'
      readonly entry: string
      readonly webLink?: string
    }
  | { readonly kind: 'needs-consent'; readonly claims?: string }
  | { readonly kind: 'needs-sign-in'; readonly claims?: string }
  | { readonly kind: 'no-mailbox' }
  | { readonly kind: 'failed'; readonly why: Bilingual }

/** A person's own Outlook calendar, with their own right to it. */
export interface PersonalCalendar {
  /**
   * Puts the event into the calendar once: asked again, with or without our record of it, it finds the entry.
   * `assertion` is the single sign-on token of the person (`origin.by`) for Fristvagt, never stored.
   */
  add(event: Event, origin: Origin, assertion: string, language: Language): Promise<CalendarOutcome>
}

/** Ways into a calendar that need no Microsoft 365 consent. */
export interface CalendarLinks {
  /** Opens Outlook on the web with the appointment filled in. */
  readonly outlook: string
  /** Downloads the appointment as an iCalendar file. */
  readonly ics: string
  /** The same two for the last day of registering for the meeting, where one must. */
  readonly registration?: { readonly outlook: string; readonly ics: string } | undefined
}
