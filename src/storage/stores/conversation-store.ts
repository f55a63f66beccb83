import type { Conversation } from '#domain/conversation.ts'
import type { Person } from '#domain/person.ts'
import type { ConversationStore } from '#domain/ports/conversation-store.ts'
import { fromPerson } from '../columns.ts'
import { type Db, inTransaction, type Tx } from '../transaction.ts'

/** Returns the store of conversations, and of the municipality that each team and person has chosen. */
export function conversationStore(db: Db): ConversationStore {
  return {
    async remember(conversation) {
      const content = JSON.stringify(conversation)
      await db
        .insertInto('conversation')
        .values({ id: conversation.id, content })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ content }))
        .execute()
    },
    async find(id) {
      const row = await db
        .selectFrom('conversation')
        .select('content')
        .where('id', '=', id)
        .executeTakeFirst()
      return row?.content
    },
    forget: (id) => inTransaction(db, (tx) => forget(tx, id)),
    municipalityOf: (conversation) => chosenBy(db, chooserOf(conversation)),
    municipalityOfPerson: (person) => chosenBy(db, personAsChooser(person)),
    chooseMunicipality: (conversation, municipality, by) =>
      choose(db, chooserOf(conversation), municipality, by),
    chooseForPerson: (person, municipality) => choose(db, personAsChooser(person), municipality, person),
  }
}

/** Whose choice counts in a conversation: the team's, the person's, or that of a group chat itself. */
interface Chooser {
  readonly tenant: string
  readonly scope: 'team' | 'person' | 'conversation'
  readonly id: string
}

function chooserOf({ id, tenant, team, kind, person }: Conversation): Chooser {
  if (team) return { tenant, scope: 'team', id: team.id }
  if (kind === 'personal' && person) return personAsChooser(person)
  return { tenant, scope: 'conversation', id }
}

function personAsChooser({ tenant, id }: Person): Chooser {
  return { tenant, scope: 'person', id }
}

async function chosenBy(db: Db, { tenant, scope, id }: Chooser): Promise<string | undefined> {
  const row = await db
    .selectFrom('chosen_municipality')
    .select('municipality')
    .where('tenant', '=', tenant)
    .where('scope', '=', scope)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.municipality
}

async function choose(db: Db, chooser: Chooser, municipality: string, by: Person): Promise<void> {
  await db
    .insertInto('chosen_municipality')
    .values({ ...chooser, municipality, ...fromPerson(by) })
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'scope', 'id']).doUpdateSet({ municipality, ...fromPerson(by) }),
    )
    .execute()
}

/** What was sent stays in the delivery report, and the day as planned: added again, it gets no second card. */
async function forget(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('conversation').where('id', '=', id).execute()
  await tx.deleteFrom('subscription').where('conversation', '=', id).execute()
  await tx.deleteFrom('last_nudge').where('conversation', '=', id).execute()
  await tx.deleteFrom('live_card').where('conversation', '=', id).execute()
  await tx
    .deleteFrom('chosen_municipality')
    .where('scope', '=', 'conversation')
    .where('id', '=', id)
    .execute()
  await tx
    .updateTable('delivery')
    .set({ state: 'gone', error: 'Fristvagt was removed from the conversation' })
    .where('conversation', '=', id)
    .where('state', 'in', ['due', 'ambiguous'])
    .execute()
}
