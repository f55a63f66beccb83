import { sql } from 'kysely'
import type { Conversation } from '#domain/conversation.ts'
import type { Origin } from '#domain/origin.ts'
import { OutsideScopeError } from '#domain/outside-scope-error.ts'
import type { ConversationStore } from '#domain/ports/conversation-store.ts'
import type { ChangeFeed } from '../change-feed.ts'
import { anyOf } from '../columns.ts'
import { type Db, inTransaction, type Tx } from '../transaction.ts'
import { subjectOf, writeAudit } from './audit-entry.ts'
import { type ChosenMunicipalities, chooserOf, personAsChooser } from './chosen-municipalities.ts'

/** How many conversations are told of at once. */
const MOST_TOLD = 500

/** Conversations, each beside the choice of a municipality that counts in it. */
const CHOOSING = sql`conversation as c join chosen_municipality as choice
  on choice.tenant = c.tenant and choice.id = case choice.scope
    when 'team' then c.content -> 'team' ->> 'id'
    when 'person' then c.content -> 'person' ->> 'id'
    else c.id end`

/**
 * A press names neither team nor channel, only their ids: what they are called was said when Fristvagt was added, and stays
 * known until somebody says otherwise.
 */
const withKnownNames = (content: string) => {
  const now = sql`${content}::jsonb`
  return sql<string>`jsonb_strip_nulls(jsonb_build_object('channelName', content -> 'channelName')) || ${now}
    || case when content #>> '{team,id}' = ${now} #>> '{team,id}'
      then jsonb_build_object('team', (content -> 'team') || (${now} -> 'team') || jsonb_build_object(
        'name', coalesce(nullif(${now} #>> '{team,name}', ''), content #>> '{team,name}', '')))
      else '{}'::jsonb end`
}

/** Returns the store of conversations, and of the municipality that each team and person has chosen. */
export function conversationStore(
  db: Db,
  chosen: ChosenMunicipalities,
  changes: Pick<ChangeFeed, 'announce'>,
): ConversationStore {
  return {
    async remember(conversation) {
      const { id, tenant } = conversation
      const content = JSON.stringify(conversation)
      const update = async () => {
        const updated = await db
          .updateTable('conversation')
          .set({ content: withKnownNames(content) })
          .where('id', '=', id)
          .where('tenant', '=', tenant)
          .returning('id')
          .executeTakeFirst()
        return updated !== undefined
      }
      if (await update()) return
      const added = await db
        .insertInto('conversation')
        .values({ id, tenant, content })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst()
      // Somebody else of the same conversation may have added it at this very moment.
      if (added || (await update())) return
      // A conversation never moves: whoever says so would take it from its tenant.
      throw new OutsideScopeError('a conversation of another tenant')
    },
    async find(id) {
      const row = await db
        .selectFrom('conversation')
        .select('content')
        .where('id', '=', id)
        .executeTakeFirst()
      return row?.content
    },
    async findAll(ids) {
      const rows = await db
        .selectFrom('conversation')
        .select('content')
        .where('id', '=', anyOf(ids))
        .execute()
      return new Map(rows.map(({ content }) => [content.id, content]))
    },
    async personalOf(people) {
      const { rows } = await sql<{ content: Conversation }>`
        select distinct on (tenant, content -> 'person' ->> 'id') content from conversation
        join jsonb_to_recordset(${JSON.stringify(people.map(({ tenant, id }) => ({ whose: tenant, who: id })))}::jsonb)
          as person(whose text, who text) on tenant = whose and content -> 'person' ->> 'id' = who
        where content ->> 'kind' = 'personal'
        order by tenant, content -> 'person' ->> 'id', id`.execute(db)
      return rows.map(({ content }) => content)
    },
    forget: (id, origin) => inTransaction(db, (tx) => forget(tx, changes, id, origin)),
    municipalityOf: (conversation) => chosen.of(chooserOf(conversation)),
    async ofMunicipality(municipality, tenant) {
      const { rows } = await sql<{ content: Conversation }>`
        select c.content from ${CHOOSING}
        where choice.municipality = ${municipality} and c.tenant = ${tenant}
        order by c.id limit ${MOST_TOLD}`.execute(db)
      return rows.map(({ content }) => content)
    },
    async ofTenant(tenant) {
      const rows = await db
        .selectFrom('conversation')
        .select('content')
        .where('tenant', '=', tenant)
        .orderBy('id')
        .limit(MOST_TOLD)
        .execute()
      return rows.map(({ content }) => content)
    },
    async anyOf(municipality, tenant) {
      const { rows } = await sql`
        select from ${CHOOSING}
        where choice.municipality = ${municipality} and ${tenant} in ('any', c.tenant) limit 1`.execute(db)
      return rows.length > 0
    },
    async anyIn(tenant) {
      const found = await db
        .selectFrom('conversation')
        .select('id')
        .where('tenant', '=', tenant)
        .limit(1)
        .execute()
      return found.length > 0
    },
    municipalityOfPerson: (person) => chosen.of(personAsChooser(person)),
    chooseMunicipality: (conversation, municipality, origin) =>
      chosen.choose(db, chooserOf(conversation), municipality, origin),
    chooseForPerson: (person, municipality, origin) =>
      chosen.choose(db, personAsChooser(person), municipality, origin),
  }
}

/**
 * What was sent stays in the delivery report, and the day as planned: added again, it gets no second card. In the order in
 * which a person is forgotten and a failed send settled: in another, each could wait for the other.
 */
async function forget(
  tx: Tx,
  changes: Pick<ChangeFeed, 'announce'>,
  id: string,
  origin: Origin,
): Promise<void> {
  const subject = await subjectOf(tx, id)
  await tx
    .updateTable('delivery')
    .set({ state: 'gone', error: 'Fristvagt was removed from the conversation' })
    .where('conversation', '=', id)
    .where('state', 'in', ['due', 'ambiguous'])
    .execute()
  const ended = await tx
    .deleteFrom('subscription')
    .where('conversation', '=', id)
    .returning('municipality')
    .executeTakeFirst()
  await tx.deleteFrom('last_nudge').where('conversation', '=', id).execute()
  await tx.deleteFrom('told_edition').where('conversation', '=', id).execute()
  await tx.deleteFrom('told_unreachable').where('conversation', '=', id).execute()
  await tx.deleteFrom('live_card').where('conversation', '=', id).execute()
  await tx.deleteFrom('conversation').where('id', '=', id).execute()
  // Without a subscription nothing of a municipality's ends with the conversation.
  if (!ended) return
  await changes.announce(tx, `subscriptions ${ended.municipality}`)
  await writeAudit(tx, { ...ended, action: 'conversation.forgotten', subject }, origin)
}
