import type { ColumnType, Generated, RawBuilder } from 'kysely'
import type { AuditAction, AuditDetails } from '#domain/audit.ts'
import type { CardSpec, DigestSpec, MovedSpec } from '#domain/card-spec.ts'
import type { Conversation } from '#domain/conversation.ts'
import type { Day } from '#domain/day.ts'
import type { Draft, SourceText } from '#domain/draft.ts'
import type { Edition, Event } from '#domain/edition.ts'
import type { HandlingKind } from '#domain/handling.ts'
import type { Language } from '#domain/language.ts'
import type { MunicipalitySettings } from '#domain/municipality-settings.ts'
import type { NudgeSettings } from '#domain/nudge-settings.ts'
import type { DraftState } from '#domain/ports/draft-store.ts'
import type { DeliveryState } from '#domain/ports/outbox.ts'
import type { AskedBefore } from '#domain/question.ts'
import type { Decision } from '#domain/review/reviewed-draft.ts'
import type { Step } from '#domain/review/step.ts'
import type { OwnRecord } from '#domain/standing.ts'
import type { Pause, Subscription } from '#domain/subscription.ts'

/** Read as a Date, to the millisecond; written as ISO text, so that no driver's local time zone comes into it. */
type Timestamp = ColumnType<Date, string, string>
type DatabaseTime = ColumnType<Date, never, string>
/** Read parsed; written as text, because the drivers disagree on how an array becomes jsonb. */
type Json<T> = ColumnType<T, string, string>

/** What every table says about the person behind a row. */
export interface PersonColumns {
  by_tenant: string
  by_id: string
  by_name: string
}

/** What both tables of handling say: an assignment has the person, a snooze the day and the words. */
interface HandlingColumns extends PersonColumns {
  municipality: string
  item: string
  kind: HandlingKind
  change: string
  to_tenant: string | null
  to_id: string | null
  to_name: string | null
  until: Day | null
  why: string | null
  /** Of the deadline that an item was put off for; null where that was not written down. */
  deadline_key: string | null
  at: Timestamp
}

/** The columns of each table, as they are read and written. The migrations make them. */
export interface Tables {
  edition: {
    id: string
    revision: number
    content: Json<Edition>
    published_by: string
    published_at: DatabaseTime
  }
  event_before: { id: string; revision: number; content: Json<Event> }
  edition_history: PersonColumns & {
    revision: number
    edition: string
    /** Null where the edition was withdrawn. */
    content: ColumnType<Edition | null, string | null, never>
    undoes: number | null
    draft: string | null
    at: Timestamp
  }
  draft: PersonColumns & {
    id: string
    seq: Generated<number>
    hash: string
    reading: string
    name: string
    state: DraftState
    version: number
    edition: string
    title: string
    problems: number
    open_problems: number
    suggestion: Generated<boolean>
    content: Json<Draft>
    decisions: Json<readonly Decision[]>
    /** The words of the file; null where there are none. */
    source: ColumnType<readonly SourceText[] | null, string | null | undefined, never>
    steps: ColumnType<readonly Step[], string | undefined, string>
    /** Of the publication that closed it. */
    revision: number | null
    at: Timestamp
    changed_tenant: string
    changed_id: string
    changed_name: string
    changed_at: Timestamp
  }
  standing: PersonColumns & {
    municipality: string
    item: string
    state: OwnRecord['state']
    at: Timestamp
    reason: string | null
    /** The id of the change that made it so; null where it was made before changes had one. */
    change: string | null
  }
  standing_history: PersonColumns & {
    municipality: string
    item: string
    seq: Generated<number>
    state: OwnRecord['state']
    at: Timestamp
    via: string
    reason: string | null
    change: string | null
    /** The id of the change that this one takes back. */
    undoes: string | null
  }
  handling: HandlingColumns
  handling_history: HandlingColumns & { seq: Generated<number>; undoes: string | null; via: string }
  conversation: { id: string; tenant: string; content: Json<Conversation> }
  chosen_municipality: PersonColumns & {
    tenant: string
    scope: string
    id: string
    municipality: string
    at: ColumnType<Date, string | undefined, string>
  }
  subscription: PersonColumns & {
    municipality: string
    conversation: string
    state: Subscription['state']
    paused_why: ColumnType<Pause['why'] | null, string | null | undefined, string | null>
    paused_at: ColumnType<Date | null, string | null | undefined, string | null>
    /** What could not be chosen when it was kept is absent. */
    settings: ColumnType<Partial<NudgeSettings>, string, string>
    language: Subscription['language']
    confirmed_at: Timestamp
    paused_until: Day | null
  }
  municipality_settings: PersonColumns & {
    municipality: string
    settings: Json<MunicipalitySettings>
    at: Timestamp
  }
  last_nudge: {
    municipality: string
    conversation: string
    item: string
    day: Day
    deadline_key: string
    before_day: ColumnType<Day | null, never, Day | null>
    before_key: ColumnType<string | null, never, string | null>
  }
  morning: { municipality: string; conversation: string; day: Day; in_person: Generated<boolean> }
  delivery: {
    municipality: string
    id: string
    conversation: string
    day: Day
    state: DeliveryState
    attempts: Generated<number>
    ambiguities: Generated<number>
    unsure: Generated<boolean>
    spec: Json<DigestSpec | MovedSpec>
    created_at: Timestamp
    claimed_at: ColumnType<Date | null, never, string>
    claimed_on: ColumnType<Date | null, never, string>
    sent_at: ColumnType<Date | null, never, string>
    error: ColumnType<string | null, never, string | null>
  }
  live_card: {
    municipality: string
    conversation: string
    activity: string
    kind: CardSpec['kind']
    items: string[]
    spec: Json<CardSpec>
    sent_at: Timestamp
    kept_on: DatabaseTime
  }
  calendar_entry: {
    tenant: string
    person: string
    event: string
    name: string
    revision: number
    entry: string
    web_link: string | null
    at: Timestamp
    /** The revision that the person was last told of, and whether they were told that it is called off. */
    told_revision: ColumnType<number | null, never, number>
    told_off: ColumnType<boolean, never, boolean>
  }
  calendar_feed: {
    tenant: string
    person: string
    token_hash: string
    created_at: Timestamp
    last_read: Day | null
  }
  send_budget: { tenant: string; place: string; bucket: number; empty_on: DatabaseTime }
  service_health: {
    host: string
    failures: Generated<number>
    last_place: string | null
    state: Generated<'closed' | 'open'>
    open_seconds: Generated<number>
    probe_on: ColumnType<Date | null, never, RawBuilder<string>>
  }
  told_edition: {
    municipality: string
    conversation: string
    edition: string
    day: ColumnType<Day | null, Day | undefined, Day>
  }
  told_unreachable: {
    municipality: string
    conversation: string
    about: string
    paused_at: Timestamp
    day: Day
  }
  setting: { key: string; value: Json<unknown> }
  person_roles: {
    tenant: string
    person: string
    roles: string[]
    seen_on: ColumnType<Date, RawBuilder<string>, RawBuilder<string>>
  }
  person_language: { tenant: string; person: string; language: Language; at: Timestamp }
  recent_question: {
    tenant: string
    conversation: string
    person: string
    question: Json<AskedBefore>
    asked_on: ColumnType<Date, RawBuilder<string>, RawBuilder<string>>
  }
  team: { tenant: string; id: string; group_id: string }
  audit: {
    municipality: string
    seq: number
    at: Timestamp
    actor: string
    action: AuditAction
    subject: string
    details: Json<AuditDetails>
    via: string
    address: string | null
    previous: string
    hash: string
  }
  audit_head: { municipality: string; seq: number; hash: string; first_seq: number; anchor: string }
  audit_actor: PersonColumns & { municipality: string; actor: Generated<string> }
}
