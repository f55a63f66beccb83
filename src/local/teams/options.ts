import type { LocalPerson } from './world.ts'

/** An entry of a person's calendar as Graph gives it. Times are local to their `timeZone` (Windows or IANA name). */
export interface LocalCalendarEntry {
  readonly id: string
  readonly subject: string
  readonly start: { readonly dateTime: string; readonly timeZone: string }
  readonly end: { readonly dateTime: string; readonly timeZone: string }
  readonly isAllDay: boolean
  readonly location?: string
  readonly bodyHtml?: string
  readonly webLink?: string
  readonly categories?: readonly string[]
}

/** An appointment that a person fills in by hand: Danish wall-clock times, `2026-01-08T09:30`, and plain text. */
export interface WrittenAppointment {
  readonly subject: string
  readonly start: string
  readonly end: string
  readonly isAllDay: boolean
  readonly location: string
  readonly text: string
}

/** The demo's clock: `advance` resolves when every nudge of the time skipped has been delivered. */
interface LocalClock {
  /** Returns the time it is in the demo, an ISO 8601 instant. */
  now(): Promise<string>
  advance(by: 'morning' | 'week'): Promise<void>
}

/** What the stand-in for Teams asks of the application. */
export interface LocalTeamsOptions {
  readonly clock: LocalClock
  /** Returns the single sign-on token that Entra would give Teams for this person and Fristvagt. */
  ssoToken(person: LocalPerson): Promise<string>
  calendarEntries(person: LocalPerson): Promise<readonly LocalCalendarEntry[]>
  /** Puts one into a person's calendar, as Outlook's own form does. Returns its id. */
  addToCalendar(person: LocalPerson, appointment: WrittenAppointment): Promise<string>
  /** Whether a person has let Fristvagt write to their calendar. */
  readonly consent: {
    get(person: LocalPerson): boolean | Promise<boolean>
    set(person: LocalPerson, given: boolean): void | Promise<void>
  }
  /** The bot's endpoint; by default `/api/messages` of the server that this is registered in. */
  readonly botEndpoint?: string | (() => string)
  /** What the bot is told to call; by default `/local/connector` of the server that this is registered in. */
  readonly serviceUrl?: string | (() => string)
  /** Returns the bearer token to call the bot with; without it none is sent. */
  botToken?(): Promise<string>
  /** The bot's app id. */
  readonly botId?: string
  /** Keeps the chat between runs: `load` returns what `save` was last given, or undefined. */
  readonly persist?: { load(): Promise<unknown>; save(state: unknown): Promise<void> }
  /** The tab's address in the personal app and in a channel; `/tab/` by default. */
  readonly tabUrl?: string
  /** The folder of the built pages; `dist/local` by default. */
  readonly assets?: string
}
