import type { CalendarEntryStore } from '#domain/ports/calendar-entry-store.ts'
import type { ConversationStore } from '#domain/ports/conversation-store.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'
import type { Jobs } from '#domain/ports/jobs.ts'
import type { LiveCards } from '#domain/ports/live-cards.ts'
import type { Outbox } from '#domain/ports/outbox.ts'
import type { SettingStore } from '#domain/ports/setting-store.ts'
import type { StandingStore } from '#domain/ports/standing-store.ts'
import type { SubscriptionStore } from '#domain/ports/subscription-store.ts'

/** Everything durable, open. */
export interface Store {
  readonly editions: EditionStore
  readonly standings: StandingStore
  readonly conversations: ConversationStore
  readonly subscriptions: SubscriptionStore
  readonly outbox: Outbox
  readonly liveCards: LiveCards
  readonly calendarEntries: CalendarEntryStore
  readonly jobs: Jobs
  readonly settings: SettingStore
  /** Returns when database and queue answer; throws when one does not. */
  ping(): Promise<void>
  /** Ends the running jobs, writes what waits to be written and lets go of the database. Can be called again. */
  close(): Promise<void>
}
