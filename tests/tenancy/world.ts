import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Conversation } from '#domain/conversation.ts'
import { day } from '#domain/day.ts'
import type { Person } from '#domain/person.ts'
import type { Stores } from '#domain/ports/stores.ts'
import type { Scope } from '#domain/scope.ts'
import type { Db } from '#storage/transaction.ts'
import {
  aConversation,
  aDigest,
  aLiveCard,
  aNudge,
  anAnswerSpec,
  anOrigin,
  aSubscription,
  MORNING,
} from '#tests/support/storage-factories.ts'

/** A tenant with one municipality of its own, and the mark that all its rows bear. */
export interface Party {
  readonly mark: string
  readonly tenant: string
  readonly municipality: string
  readonly person: Person
  readonly conversation: Conversation
  /** The id of the one item that the party has recorded something of. */
  readonly item: string
  /** The id of the one meeting that the party's person has put into their calendar. */
  readonly event: string
}

/** Returns a party; `mark` is found in its ids and names, and nowhere else. */
export function aParty(
  mark: string,
  tenant: string,
  municipality: string,
  { item = `item-${mark}`, event = `event-${mark}`, id = `person-${mark}` } = {},
): Party {
  const person = { tenant, id, name: `Navn ${mark}` }
  const team = { id: `19:team-${mark}`, name: `Team ${mark}` }
  const conversation = aConversation({ id: `19:channel-${mark}`, tenant, team })
  return { mark, tenant, municipality, person, conversation, item, event }
}

/** Returns what a party may see and change. */
export const scopeOfParty = ({ tenant, municipality }: Party): Scope => ({
  tenant,
  municipalities: new Set([municipality]),
})

/** Has a party do everything that leaves rows, through the stores of the deployment's own work. */
export async function live(stores: Stores, party: Party): Promise<void> {
  const { mark, tenant, municipality, person, conversation, item, event } = party
  const origin = anOrigin({ by: person })
  await stores.conversations.remember(conversation)
  await stores.teams.remember({ tenant, id: conversation.team?.id ?? '', group: `group-${mark}` })
  await stores.conversations.chooseMunicipality(conversation, municipality, origin)
  await stores.conversations.chooseForPerson(person, municipality, origin)
  await stores.languages.choose({ person, municipality }, 'en', origin)
  await stores.seenRoles.saw(person, ['editor'], Temporal.Now.instant())
  await stores.recentQuestions.keep(conversation, person, {
    intent: 'list_tasks',
    filters: {},
    items: [item],
  })
  const subscription = aSubscription({ municipality, conversation: conversation.id, confirmedBy: person })
  await stores.subscriptions.save(subscription, origin)
  const closing = { closingRules: ['may-day'], closingDays: [day('2025-12-23')] } as const
  await stores.municipalitySettings.save(municipality, closing, origin)
  await stores.standings.record({ municipality, item, state: 'fulfilled', ...origin })
  await stores.handlings.change({ municipality, item, kind: 'assign', to: person, ...origin })
  const digest = aDigest({ municipality, lines: [{ item, type: 'agreement', stage: 'due' }] })
  const lost = {
    conversation: `19:lost-${mark}`,
    channel: `Kanal ${mark}`,
    why: 'removed',
    at: MORNING,
  } as const
  await stores.outbox.plan(digest, conversation.id, [aNudge({ item })], MORNING, {
    unreachable: [lost],
    editions: [`edition-${mark}`],
  })
  const spec = anAnswerSpec({ municipality, items: [item], heading: `Svar ${mark}` })
  stores.liveCards.remember(aLiveCard({ conversation: conversation.id, activity: `message-${mark}`, spec }))
  await stores.liveCards.flush()
  const entry = { person, event, revision: 1, entry: `entry-${mark}`, at: MORNING }
  await stores.calendarEntries.save(entry, origin)
  await stores.calendarFeeds.renew({ person, municipality }, `hash-${mark}`, origin)
}

/** A table whose rows belong to somebody, and the columns that say to whom. */
export interface OwnedTable {
  readonly name: string
  readonly columns: readonly ('municipality' | 'tenant')[]
}

/** Returns every table of the database with a municipality or a tenant, as the database itself lists them. */
export async function ownedTables(db: Db): Promise<readonly OwnedTable[]> {
  const { rows } = await sql<{ name: string; columns: OwnedTable['columns'] }>`
    select table_name as name, json_agg(column_name::text) as columns
    from information_schema.columns
    where table_schema = 'public' and column_name in ('municipality', 'tenant')
    group by table_name order by table_name`.execute(db)
  return rows
}

/** Returns all rows of a party, by table, as JSON. */
export async function rowsOf(db: Db, party: Party): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const found: Record<string, readonly unknown[]> = {}
  for (const { name, columns } of await ownedTables(db)) {
    const [column] = columns
    const { rows } = await sql<{ row: unknown }>`
      select to_jsonb(t) as row from ${sql.table(name)} t
      where ${sql.ref(`t.${column}`)} = ${column === 'tenant' ? party.tenant : party.municipality}
      order by to_jsonb(t)::text`.execute(db)
    found[name] = rows.map(({ row }) => row)
  }
  return found
}
