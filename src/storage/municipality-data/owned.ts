import { type RawBuilder, sql } from 'kysely'
import type { WholeMunicipality } from '#domain/ports/municipality-data.ts'

/** A municipality, and the tenant whose people and chats are its own. */
type WithTenant = WholeMunicipality & { readonly tenant: string }

/** Where a table keeps something of a municipality. The conditions have the table as `held`. */
export interface Owned {
  readonly table: string
  /** The rows that are the municipality's whoever its people are; a table without holds a tenant's rows only. */
  readonly where?: (whole: WholeMunicipality) => RawBuilder<unknown>
  /** The rows that are its tenant's besides. */
  readonly ofTenant?: (whole: WithTenant) => RawBuilder<unknown>
  /** The column that rows are in the order of; in any, without. */
  readonly by?: string
  /** A column that stays here: who has it needs no other key. */
  readonly secret?: string
}

const itsOwn = ({ municipality }: WholeMunicipality) => sql`held.municipality = ${municipality}`

/** That the choice which counts in a chat is a municipality's (`=`), or another's (`<>`). */
const chatChose = (which: '=' | '<>', { municipality }: WholeMunicipality) => sql`exists (
  select from chosen_municipality as chosen
  where chosen.tenant = held.tenant and chosen.municipality ${sql.raw(which)} ${municipality}
    and (chosen.scope, chosen.id) in (('conversation', held.id), ('team', held.content #>> '{team,id}'),
      ('person', held.content #>> '{person,id}')))`

/** A tenant may act for several municipalities: what another has chosen is not this one's. */
const chatOfTenant = (whole: WithTenant) => sql`held.tenant = ${whole.tenant}
  and not ${chatChose('<>', whole)} and not exists (select from subscription as other
    where other.conversation = held.id and other.municipality <> ${whole.municipality})`
const personOfTenant = ({ tenant, municipality }: WithTenant) => sql`held.tenant = ${tenant}
  and not exists (select from chosen_municipality as chosen where chosen.tenant = held.tenant
    and chosen.scope = 'person' and chosen.id = held.person and chosen.municipality <> ${municipality})`
const inChatOfTenant = (column: string) => (whole: WithTenant) =>
  sql`${sql.ref(`held.${column}`)} in (
  select held.id from conversation as held where ${chatOfTenant(whole)})`
/** What one is told of the meetings in one's calendar is no municipality's. */
const toldOfTenant = (whole: WithTenant) =>
  sql`held.municipality = '' and ${inChatOfTenant('conversation')(whole)}`

const teamOf = (which: '=' | '<>', { municipality }: WholeMunicipality) => sql`exists (
  select from chosen_municipality as chosen where chosen.tenant = held.tenant and chosen.scope = 'team'
    and chosen.id = held.id and chosen.municipality ${sql.raw(which)} ${municipality})`

/** Tables that say to which chat something was sent, or is to be. */
const TO_CHATS = [
  'subscription',
  'delivery',
  'morning',
  'last_nudge',
  'live_card',
  'told_edition',
  'told_unreachable',
]
const named = ({ municipality }: WholeMunicipality) =>
  sql`held.id in (${sql.join(
    TO_CHATS.map(
      (table) => sql`select conversation from ${sql.table(table)} where municipality = ${municipality}`,
    ),
    sql` union `,
  )})`

/**
 * All that is kept of a municipality. A test holds it to the tables of the database: one that has a municipality or a
 * tenant, or that nobody has said whose it is, and is missing here fails it.
 */
export const OWNED: readonly Owned[] = [
  { table: 'standing', where: itsOwn },
  { table: 'standing_history', where: itsOwn, by: 'seq' },
  { table: 'handling', where: itsOwn },
  { table: 'handling_history', where: itsOwn, by: 'seq' },
  { table: 'municipality_settings', where: itsOwn },
  { table: 'chosen_municipality', where: itsOwn },
  {
    table: 'conversation',
    where: (whole) => sql`(${named(whole)} or ${chatChose('=', whole)})`,
    ofTenant: chatOfTenant,
  },
  {
    table: 'team',
    where: (whole) => teamOf('=', whole),
    ofTenant: (whole) => sql`held.tenant = ${whole.tenant} and not ${teamOf('<>', whole)}`,
  },
  ...TO_CHATS.map((table) => ({ table, where: itsOwn, ofTenant: toldOfTenant })),
  { table: 'calendar_entry', ofTenant: personOfTenant },
  { table: 'calendar_feed', ofTenant: personOfTenant, secret: 'token_hash' },
  { table: 'person_roles', ofTenant: personOfTenant },
  { table: 'person_language', ofTenant: personOfTenant },
  { table: 'recent_question', ofTenant: personOfTenant },
  { table: 'send_budget', ofTenant: inChatOfTenant('place') },
  { table: 'audit_actor', where: itsOwn },
  { table: 'audit', where: itsOwn, by: 'seq' },
  { table: 'audit_head', where: itsOwn },
]
