import type { Clock } from '#domain/clock.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { CalendarLinks, PersonalCalendar } from '#domain/ports/calendar.ts'
import type { CalendarEntryStore } from '#domain/ports/calendar-entry-store.ts'
import type { ConversationStore } from '#domain/ports/conversation-store.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'
import type { StandingStore } from '#domain/ports/standing-store.ts'
import type { SignedIn } from './authentication.ts'

/** What the routes work with. */
export interface ApiServices {
  readonly editions: EditionStore
  readonly standings: StandingStore
  readonly conversations: ConversationStore
  readonly calendarEntries: CalendarEntryStore
  readonly calendar: PersonalCalendar | undefined
  readonly calendarLinks: (event: Event, language: Language) => CalendarLinks
  readonly clock: Clock
  readonly authenticate: (header: string | undefined) => Promise<SignedIn | undefined>
  /** Returns whether a tenant may act for a municipality (four-digit code). */
  readonly mayActFor: (tenant: string, municipality: string) => boolean
}
