import { type RawBuilder, sql } from 'kysely'
import type { PersonKey } from '#domain/person.ts'

/** A person, with the ids of their own chats. */
export interface Whose extends PersonKey {
  readonly conversations: readonly string[]
}

/** Where a table keeps something of a person, and what becomes of it when they are forgotten. */
export interface Held {
  readonly table: string
  /** The columns that hold a person, or a chat that is one person's alone. */
  readonly columns: readonly string[]
  /** The condition that a row is about the person. */
  readonly where: (whose: Whose) => RawBuilder<unknown>
  /** `delete` the row, or set columns (`sql` after `set`) of what the municipality goes on needing. */
  readonly forgetBy: 'delete' | { readonly set: string }
}

const BY = ['by_tenant', 'by_id', 'by_name']
const NOBODY = `by_tenant = '', by_id = '', by_name = ''`
const TO = ['to_tenant', 'to_id', 'to_name']
const UNNAMED_CHAT = `via = case when via like 'bot:%' then 'bot:personal' else via end`
const byThem = ({ tenant, id }: Whose) => sql`by_tenant = ${tenant} and by_id = ${id}`
const toThem = ({ tenant, id }: Whose) => sql`to_tenant = ${tenant} and to_id = ${id}`
const theirs = ({ tenant, id }: Whose) => sql`tenant = ${tenant} and person = ${id}`
const leadsTheLadder = ({ tenant, id }: Whose) =>
  sql`settings #>> '{escalation,leader,person,tenant}' = ${tenant} and settings #>> '{escalation,leader,person,id}' = ${id}`
const inTheirChat = ({ conversations }: Whose) => sql`conversation = any(${[...conversations]}::text[])`

/**
 * All that is kept of people, in the order in which it is forgotten. A test holds it to the columns of the database: a
 * table that names a person and is missing here fails it.
 */
export const HELD: readonly Held[] = [
  {
    table: 'standing',
    columns: [...BY, 'reason'],
    where: byThem,
    forgetBy: { set: `${NOBODY}, reason = left(reason, 0)` },
  },
  {
    table: 'standing_history',
    columns: [...BY, 'via', 'reason'],
    where: (whose) =>
      sql`((${byThem(whose)}) or via = any(${whose.conversations.map((id) => `bot:${id}`)}::text[]))`,
    // Histories from before personal chats went unnamed still name them.
    forgetBy: { set: `${NOBODY}, ${UNNAMED_CHAT}, reason = left(reason, 0)` },
  },
  // Who is forgotten is responsible for nothing any more.
  { table: 'handling', columns: TO, where: toThem, forgetBy: 'delete' },
  {
    table: 'handling',
    columns: [...BY, 'why'],
    where: byThem,
    forgetBy: { set: `${NOBODY}, why = left(why, 0)` },
  },
  {
    table: 'handling_history',
    columns: TO,
    where: toThem,
    forgetBy: { set: `to_tenant = '', to_id = '', to_name = ''` },
  },
  {
    table: 'handling_history',
    columns: [...BY, 'why', 'via'],
    where: byThem,
    forgetBy: { set: `${NOBODY}, ${UNNAMED_CHAT}, why = left(why, 0)` },
  },
  // In the order in which a send is settled and a conversation is left: in another, each could wait for the other.
  ...[
    'delivery',
    'morning',
    'subscription',
    'last_nudge',
    'told_edition',
    'told_unreachable',
    'live_card',
  ].map((table): Held => ({ table, columns: ['conversation'], where: inTheirChat, forgetBy: 'delete' })),
  {
    table: 'send_budget',
    columns: ['place'],
    where: ({ conversations }) => sql`place = any(${[...conversations]}::text[])`,
    forgetBy: 'delete',
  },
  {
    table: 'service_health',
    columns: ['last_place'],
    where: ({ conversations }) => sql`last_place = any(${[...conversations]}::text[])`,
    forgetBy: { set: 'last_place = null' },
  },
  { table: 'subscription', columns: BY, where: byThem, forgetBy: { set: NOBODY } },
  // A ladder that ends with nobody would never be climbed: the channel has none to a leader any more.
  {
    table: 'subscription',
    columns: ['settings'],
    where: leadsTheLadder,
    forgetBy: { set: `settings = settings #- '{escalation,leader}'` },
  },
  { table: 'municipality_settings', columns: BY, where: byThem, forgetBy: { set: NOBODY } },
  {
    table: 'chosen_municipality',
    columns: ['tenant', 'id'],
    where: ({ tenant, id, conversations }) =>
      sql`tenant = ${tenant} and (scope = 'person' and id = ${id} or id = any(${[...conversations]}::text[]))`,
    forgetBy: 'delete',
  },
  { table: 'chosen_municipality', columns: BY, where: byThem, forgetBy: { set: NOBODY } },
  {
    table: 'conversation',
    columns: ['id', 'content'],
    where: ({ conversations }) => sql`id = any(${[...conversations]}::text[])`,
    forgetBy: 'delete',
  },
  { table: 'calendar_entry', columns: ['tenant', 'person', 'name'], where: theirs, forgetBy: 'delete' },
  { table: 'calendar_feed', columns: ['tenant', 'person'], where: theirs, forgetBy: 'delete' },
  { table: 'person_roles', columns: ['tenant', 'person'], where: theirs, forgetBy: 'delete' },
  { table: 'person_language', columns: ['tenant', 'person'], where: theirs, forgetBy: 'delete' },
  {
    table: 'recent_question',
    columns: ['tenant', 'person', 'conversation'],
    where: theirs,
    forgetBy: 'delete',
  },
  {
    table: 'edition',
    columns: ['published_by'],
    where: ({ id }) => sql`published_by = ${id}`,
    forgetBy: { set: `published_by = ''` },
  },
  { table: 'edition_history', columns: BY, where: byThem, forgetBy: { set: NOBODY } },
  { table: 'draft', columns: BY, where: byThem, forgetBy: { set: NOBODY } },
  {
    table: 'draft',
    columns: ['changed_tenant', 'changed_id', 'changed_name'],
    where: ({ tenant, id }) => sql`changed_tenant = ${tenant} and changed_id = ${id}`,
    forgetBy: { set: `changed_tenant = '', changed_id = '', changed_name = ''` },
  },
  // The entries stay: without this row, nobody can tell whose they were.
  { table: 'audit_actor', columns: BY, where: byThem, forgetBy: 'delete' },
]
