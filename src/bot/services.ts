import type { TabLinks } from '#cards/context.ts'
import type { Clock } from '#domain/clock.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { CalendarLinks, PersonalCalendar } from '#domain/ports/calendar.ts'
import type { CalendarEntryStore } from '#domain/ports/calendar-entry-store.ts'
import type { ConversationStore } from '#domain/ports/conversation-store.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'
import type { LiveCards } from '#domain/ports/live-cards.ts'
import type { Log } from '#domain/ports/log.ts'
import type { StandingStore } from '#domain/ports/standing-store.ts'
import type { SubscriptionStore } from '#domain/ports/subscription-store.ts'
import type { ConnectorMessenger } from './framework/messenger.ts'
import type { ReplyMemory } from './reply-memory.ts'

/** What the handlers work with: ports, and small functions made by the composition. */
export interface BotServices {
  readonly editions: EditionStore
  readonly standings: StandingStore
  readonly conversations: ConversationStore
  readonly subscriptions: SubscriptionStore
  readonly liveCards: LiveCards
  readonly calendarEntries: CalendarEntryStore
  readonly calendar: PersonalCalendar | undefined
  readonly calendarLinks: (event: Event, language: Language) => CalendarLinks
  readonly tabLinks: TabLinks
  readonly messenger: ConnectorMessenger
  readonly clock: Clock
  /** Returns whether a tenant may act for a municipality (four-digit code). */
  readonly mayActFor: (tenant: string, municipality: string) => boolean
  /** What a client needs to get a person's single sign-on token; absent without Microsoft 365. */
  readonly signIn: { readonly appIdUri: string; readonly url: string } | undefined
  readonly replies: ReplyMemory
  readonly log: Log
}
