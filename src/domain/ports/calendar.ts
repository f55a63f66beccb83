import type { CalendarSubject } from '../calendar-subject.ts'
import type { Bilingual, Language } from '../language.ts'
import type { Origin } from '../origin.ts'

/** Why nothing could be done to a person's calendar. `claims` is Microsoft's challenge, to be handed to their client. */
export type CalendarRefusal =
  | { readonly kind: 'needs-consent'; readonly claims?: string }
  | { readonly kind: 'needs-sign-in'; readonly claims?: string }
  | { readonly kind: 'no-mailbox' }
  | { readonly kind: 'failed'; readonly why: Bilingual }

/** What a person's calendar said to what was to be put into it. */
export type CalendarOutcome =
  | CalendarRefusal
  | {
      /**
       * It is there now; made anew, for the person had deleted it; there already; or there as it was before KOMBIT moved
       * it, and now as it is.
       */
      readonly kind: 'added' | 'added-again' | 'already' | 'updated'
      readonly entry: string
      readonly webLink?: string
    }

/** What a person's calendar said to taking something out again. What is gone already counts as removed. */
export type RemovalOutcome = CalendarRefusal | { readonly kind: 'removed' }

/** What a person's calendar said to the changing of an entry; `gone`: the person has deleted it, and it stays so. */
export type UpdateOutcome = CalendarRefusal | { readonly kind: 'updated' } | { readonly kind: 'gone' }

/** A person's own Outlook calendar, with their own right to it. */
export interface PersonalCalendar {
  /**
   * Puts what stands (`stands` is `yes`) into the calendar once: asked again, with or without our record of it, it finds
   * the entry, and changes it if there is a later revision. What the person has changed is kept: reminder, categories,
   * notes.
   * `assertion` is the single sign-on token of the person (`origin.by`) for Fristvagt, never stored.
   */
  add(
    subject: CalendarSubject,
    origin: Origin,
    assertion: string,
    language: Language,
  ): Promise<CalendarOutcome>
  /**
   * Changes the entry of an earlier revision into this one, and marks one of what is called off; puts none in. What the
   * person has changed is kept as by `add`; of what they have deleted the record ends. `assertion` as for `add`. Throws
   * RangeError for what has no day.
   */
  update(
    subject: CalendarSubject,
    origin: Origin,
    assertion: string,
    language: Language,
  ): Promise<UpdateOutcome>
  /**
   * Takes the entry out again that Fristvagt made of the subject, whether our record of it is there or lost; nothing else
   * in the calendar is touched. `assertion` as for `add`.
   */
  remove(subject: CalendarSubject, origin: Origin, assertion: string): Promise<RemovalOutcome>
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
