import type { ConversationStore } from '#domain/ports/conversation-store.ts'
import type { ChangeFeed } from '../change-feed.ts'
import { type Db, inTransaction, type Tx } from '../transaction.ts'
import { chooserOf, chosenMunicipalities, personAsChooser } from './chosen-municipalities.ts'

/** Returns the store of conversations, and of the municipality that each team and person has chosen. */
export function conversationStore(db: Db, changes: ChangeFeed): ConversationStore {
  const chosen = chosenMunicipalities(db, changes)
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
    municipalityOf: (conversation) => chosen.of(chooserOf(conversation)),
    municipalityOfPerson: (person) => chosen.of(personAsChooser(person)),
    chooseMunicipality: (conversation, municipality, by) =>
      chosen.choose(chooserOf(conversation), municipality, by),
    chooseForPerson: (person, municipality) => chosen.choose(personAsChooser(person), municipality, person),
  }
}

/** What was sent stays in the delivery report, and the day as planned: added again, it gets no second card. */
async function forget(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('conversation').where('id', '=', id).execute()
  await tx.deleteFrom('subscription').where('conversation', '=', id).execute()
  await tx.deleteFrom('last_nudge').where('conversation', '=', id).execute()
  await tx.deleteFrom('live_card').where('conversation', '=', id).execute()
  await tx
    .updateTable('delivery')
    .set({ state: 'gone', error: 'Fristvagt was removed from the conversation' })
    .where('conversation', '=', id)
    .where('state', 'in', ['due', 'ambiguous'])
    .execute()
}
