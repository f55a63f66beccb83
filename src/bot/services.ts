import type { Temporal } from 'temporal-polyfill'
import type { AccessRules } from '#actions/access-for.ts'
import type { TabLinks } from '#cards/context.ts'
import type { Catalogue, Obligation } from '#domain/catalogue.ts'
import type { Clock } from '#domain/clock.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { Person } from '#domain/person.ts'
import type { AuditWriter } from '#domain/ports/audit-trail.ts'
import type { CalendarLinks, PersonalCalendar } from '#domain/ports/calendar.ts'
import type { CalendarEntryStore } from '#domain/ports/calendar-entry-store.ts'
import type { ConversationStore } from '#domain/ports/conversation-store.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'
import type { HandlingStore } from '#domain/ports/handling-store.ts'
import type { LanguageStore } from '#domain/ports/language-store.ts'
import type { LiveCards } from '#domain/ports/live-cards.ts'
import type { Log } from '#domain/ports/log.ts'
import type { MunicipalitySettingsStore } from '#domain/ports/municipality-settings-store.ts'
import type { RecentQuestions } from '#domain/ports/recent-questions.ts'
import type { SeenRoles } from '#domain/ports/seen-roles.ts'
import type { StandingStore } from '#domain/ports/standing-store.ts'
import type { SubscriptionStore } from '#domain/ports/subscription-store.ts'
import type { TeamStore } from '#domain/ports/team-store.ts'
import type { Scope } from '#domain/scope.ts'
import type { Rosters } from './access/rosters.ts'
import type { TeamGroups } from './access/team-groups.ts'
import type { ConnectorMessenger } from './framework/messenger.ts'
import type { ReplyMemory } from './reply-memory.ts'

/** Whose a token is, the application roles that it names, and when it was issued. */
interface TokenSays {
  readonly person: Person
  readonly roles: readonly string[]
  readonly issued: Temporal.Instant
}

/** A page of the tab, and the item that is open on it. */
export interface TabTarget {
  readonly page: 'agreement' | 'task' | 'event' | 'answer'
  readonly id?: string
}

/** What is needed to show what is published, and nothing of anybody's own. */
export type Published = Pick<
  BotServices,
  'editions' | 'tabLinks' | 'readTabLink' | 'calendarLinks' | 'deadlineLinks' | 'clock'
>

/** What the handlers work with: ports, and small functions made by the composition. */
export interface BotServices {
  readonly editions: EditionStore
  readonly standings: StandingStore
  readonly handlings: HandlingStore
  readonly conversations: ConversationStore
  readonly subscriptions: SubscriptionStore
  readonly municipalitySettings: MunicipalitySettingsStore
  readonly liveCards: LiveCards
  readonly calendarEntries: CalendarEntryStore
  readonly teams: TeamStore
  readonly seenRoles: SeenRoles
  readonly languages: LanguageStore
  readonly recentQuestions: RecentQuestions
  readonly access: AccessRules
  readonly teamGroups: TeamGroups
  readonly rosters: Rosters
  /** Returns what the token says that an Authorization header carries, if it is good. */
  readonly authenticate: (header: string) => Promise<TokenSays | undefined>
  readonly calendar: PersonalCalendar | undefined
  readonly calendarLinks: (event: Event, language: Language) => CalendarLinks
  readonly deadlineLinks: (
    obligation: Obligation,
    catalogue: Catalogue,
    language: Language,
  ) => CalendarLinks | undefined
  readonly tabLinks: TabLinks
  /** Returns which page of the tab a web address is of; undefined for an address that is none of the tab's. */
  readonly readTabLink: (url: string) => TabTarget | undefined
  readonly messenger: ConnectorMessenger
  readonly clock: Clock
  /** What the tenant that asks may see and change: the stores see no further. */
  readonly scope: Scope
  /** What a client needs to get a person's single sign-on token; absent without Microsoft 365. */
  readonly signIn: { readonly appIdUri: string; readonly url: string } | undefined
  readonly replies: ReplyMemory
  /** Returns the id of what is being answered, by which it is found in the log. */
  readonly traceId?: () => string | undefined
  readonly trail: AuditWriter
  readonly log: Log
}
