import { type RawBuilder, sql } from 'kysely'

/** The rows of a table that have been kept long enough, and the table's key. */
export interface Expired {
  readonly table: string
  readonly key: readonly string[]
  /** The condition, with the table as `old`; `before` is a timestamp. */
  readonly where: (before: string) => RawBuilder<unknown>
}

/** Who has a chat with Fristvagt, or did something lately, would be asked anew for no reason. */
const notSeenSince = (whose: string, before: string) => sql`not exists (select from person_roles as seen
        where seen.tenant = old.tenant and seen.person = ${sql.ref(whose)} and seen.seen_on >= ${before}::timestamptz)
      and not exists (select from audit_actor as who where who.by_tenant = old.tenant and who.by_id = ${sql.ref(whose)})
      and not exists (select from conversation as chat
        where chat.content -> 'person' ->> 'tenant' = old.tenant and chat.content -> 'person' ->> 'id' = ${sql.ref(whose)})`

/** What is let go beside the audit trail. */
export const EXPIRED: readonly Expired[] = [
  {
    table: 'delivery',
    key: ['municipality', 'id'],
    where: (before) =>
      sql`created_at < ${before}::timestamptz and state not in ('due', 'sending', 'ambiguous')`,
  },
  {
    table: 'standing_history',
    key: ['municipality', 'item', 'seq'],
    // The newest says what stands, and by whom.
    where: (before) => sql`at < ${before}::timestamptz and exists (
      select from standing_history as later
      where later.municipality = old.municipality and later.item = old.item and later.seq > old.seq)`,
  },
  {
    table: 'handling_history',
    key: ['municipality', 'item', 'seq'],
    where: (before) => sql`at < ${before}::timestamptz and exists (
      select from handling_history as later where later.municipality = old.municipality
        and later.item = old.item and later.kind = old.kind and later.seq > old.seq)`,
  },
  {
    table: 'draft',
    key: ['id'],
    // An open one that nobody has touched for so long will not be published.
    where: (before) => sql`changed_at < ${before}::timestamptz`,
  },
  {
    table: 'edition_history',
    key: ['revision'],
    // The newest of an edition says what stands, the one before it what an undo puts back.
    where: (before) => sql`at < ${before}::timestamptz and (
      select count(*) from edition_history as later
      where later.edition = old.edition and later.revision > old.revision) >= 2`,
  },
  {
    table: 'calendar_entry',
    key: ['tenant', 'person', 'event'],
    where: (before) => sql`at < ${before}::timestamptz`,
  },
  {
    table: 'calendar_feed',
    key: ['tenant', 'person'],
    // A calendar that still asks is somebody's who still looks.
    where: (before) =>
      sql`created_at < ${before}::timestamptz and (last_read is null or last_read < ${before}::timestamptz)`,
  },
  {
    table: 'chosen_municipality',
    key: ['tenant', 'scope', 'id'],
    where: (before) =>
      sql`scope = 'person' and at < ${before}::timestamptz and ${notSeenSince('old.id', before)}`,
  },
  {
    table: 'person_language',
    key: ['tenant', 'person'],
    where: (before) => sql`at < ${before}::timestamptz and ${notSeenSince('old.person', before)}`,
  },
]
