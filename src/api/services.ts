import type { AccessRules } from '#actions/access-for.ts'
import type { Choice } from '#actions/subscribe.ts'
import type { AuditEntry } from '#domain/audit.ts'
import type { Catalogue, Obligation } from '#domain/catalogue.ts'
import type { Clock } from '#domain/clock.ts'
import type { Day } from '#domain/day.ts'
import type { Deadline } from '#domain/deadline.ts'
import type { Event } from '#domain/edition.ts'
import type { Evidence } from '#domain/evidence.ts'
import type { Language } from '#domain/language.ts'
import type { ListExport, ListFormat } from '#domain/list-export.ts'
import type { Nudge } from '#domain/nudge-plan.ts'
import type { AuditWriter } from '#domain/ports/audit-trail.ts'
import type { CalendarLinks, PersonalCalendar } from '#domain/ports/calendar.ts'
import type { FeedAddress } from '#domain/ports/calendar-feed-store.ts'
import type { ReadDraft } from '#domain/ports/draft-reader.ts'
import type { DraftStore } from '#domain/ports/draft-store.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'
import type { MailReader } from '#domain/ports/mail-reader.ts'
import type { PersonalData } from '#domain/ports/personal-data.ts'
import type { ScopedStores } from '#domain/ports/stores.ts'
import type { FoundItem } from '#domain/published-item.ts'
import type { Scope } from '#domain/scope.ts'
import type { SettingsChoices, SettingsGroup } from '#domain/settings-choices.ts'
import type { Standing } from '#domain/standing.ts'
import type { SignedIn } from './authentication.ts'
import type { ThingUrl } from './known-json.ts'
import type { MailAppointments } from './mail-json.ts'

/** What items are put into words from. */
interface WordsOf {
  readonly catalogue: Catalogue
  readonly today: Day
  readonly language: Language
}

/** What the routes work with. */
export interface ApiServices {
  /** What is published, which is the same for everybody; and publishing, which is the deployment's own. */
  readonly editions: Pick<
    EditionStore,
    'catalogue' | 'standing' | 'history' | 'stoodBefore' | 'audience' | 'publishDraft' | 'undo'
  >
  /** Drafts, which are the deployment's own: whoever may publish has no others. */
  readonly drafts: DraftStore
  readonly readDraft: ReadDraft
  readonly mails: MailReader
  readonly mailAppointments: MailAppointments
  /** Returns the address of an item in the tab. */
  readonly itemUrl: ThingUrl
  /** Reads the words of a deadline, with what they may mean where they cannot be read. */
  readonly readDeadline: (
    words: string,
    meeting: Day,
  ) => { readonly deadline: Deadline; readonly candidates: readonly Deadline[] }
  /** Writes the template for material that is typed by hand. */
  readonly template: (format: 'xlsx' | 'csv') => Promise<Buffer>
  /** Everything else, narrowed to the tenant that calls: see Caller. */
  readonly stores: Pick<ScopedStores, 'as'>
  /** Returns what a tenant may see and change. */
  readonly scopeOf: (tenant: string) => Scope
  readonly calendar: PersonalCalendar | undefined
  readonly calendarLinks: (event: Event, language: Language) => CalendarLinks
  /** Returns undefined for an item without a day. */
  readonly deadlineLinks: (
    obligation: Obligation,
    catalogue: Catalogue,
    language: Language,
  ) => CalendarLinks | undefined
  /** Makes up a new secret address of all meetings. */
  readonly newFeedAddress: (language: Language) => FeedAddress
  /** Draws the evidence of an item as a file. */
  readonly evidenceFile: (
    evidence: Evidence,
    format: 'csv' | 'pdf',
    language: Language,
  ) => Promise<Buffer | string>
  /** Draws entries of the audit trail as a file of comma-separated values. */
  readonly auditFile: (entries: readonly AuditEntry[]) => string
  /** Lays a list of agreements or tasks out as a file. */
  readonly listFile: (list: ListExport, format: ListFormat, language: Language) => Promise<Buffer | string>
  /** Returns why an item is nudged about on a morning, in words. */
  readonly whyWords: (nudge: Nudge, on: Day, language: Language) => string
  /** Returns a channel's choice in sentences, as its card says it. */
  readonly settingsWords: (
    choice: Choice,
    catalogue: Catalogue,
    language: Language,
  ) => Readonly<Record<SettingsGroup, string>>
  /** Returns what can be chosen for a channel, in the words of its card. */
  readonly settingsChoices: (catalogue: Catalogue, language: Language) => SettingsChoices
  /** Returns an item that was searched for, in words; its standing is that of who searches. */
  readonly foundObligation: (obligation: Obligation, context: WordsOf, standing?: Standing) => FoundItem
  readonly foundEvent: (event: Event, context: WordsOf) => FoundItem
  /** Where Fristvagt is added to a team in Teams; absent where Teams does not know it, as in the demo. */
  readonly installUrl?: string
  /** Where people have their own chat with Fristvagt. */
  readonly chatUrl: string
  readonly clock: Clock
  readonly trail: AuditWriter
  readonly personalData: Pick<PersonalData, 'exportOf'>
  readonly access: AccessRules
  readonly authenticate: (header: string | undefined) => Promise<SignedIn | undefined>
}
