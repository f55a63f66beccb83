import type { Scope } from '../scope.ts'
import type { AuditTrail } from './audit-trail.ts'
import type { CalendarEntryStore } from './calendar-entry-store.ts'
import type { CalendarFeedStore } from './calendar-feed-store.ts'
import type { Changes } from './changes.ts'
import type { ConversationStore } from './conversation-store.ts'
import type { DraftStore } from './draft-store.ts'
import type { EditionStore } from './edition-store.ts'
import type { HandlingStore } from './handling-store.ts'
import type { LanguageStore } from './language-store.ts'
import type { LiveCards } from './live-cards.ts'
import type { MunicipalitySettingsStore } from './municipality-settings-store.ts'
import type { Outbox } from './outbox.ts'
import type { RecentQuestions } from './recent-questions.ts'
import type { SeenRoles } from './seen-roles.ts'
import type { StandingStore } from './standing-store.ts'
import type { SubscriptionStore } from './subscription-store.ts'
import type { TeamStore } from './team-store.ts'

/** The stores as one scope sees them: rows outside it are not there, and to name a municipality outside it throws. */
export interface Stores {
  readonly editions: EditionStore
  readonly drafts: DraftStore
  readonly standings: StandingStore
  readonly handlings: HandlingStore
  readonly conversations: ConversationStore
  readonly subscriptions: SubscriptionStore
  readonly municipalitySettings: MunicipalitySettingsStore
  readonly outbox: Outbox
  readonly liveCards: LiveCards
  readonly calendarEntries: CalendarEntryStore
  readonly calendarFeeds: CalendarFeedStore
  readonly teams: TeamStore
  readonly seenRoles: SeenRoles
  readonly languages: LanguageStore
  readonly recentQuestions: RecentQuestions
  readonly audit: AuditTrail
  readonly changes: Changes
}

/** The way to the stores: nobody has any without saying for whom. */
export interface ScopedStores {
  /** Returns the stores narrowed to a scope. Cheap to call: what is kept in memory is shared by all scopes. */
  as(scope: Scope): Stores
  /** The stores of the deployment's own work, which see everything. */
  readonly system: Stores
}
