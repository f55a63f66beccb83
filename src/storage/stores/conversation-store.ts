import type { Origin } from '#domain/origin.ts'
import type { ConversationStore } from '#domain/ports/conversation-store.ts'
import { type Db, inTransaction, type Tx } from '../transaction.ts'
import { writeAudit } from './audit-entry.ts'
import { type ChosenMunicipalities, chooserOf, personAsChooser } from './chosen-municipalities.ts'

/** Returns the store of conversations, and of the municipality that each team and person has chosen. */
export function conversationStore(db: Db, chosen: ChosenMunicipalities): ConversationStore {
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
    forget: (id, origin) => inTransaction(db, (tx) => forget(tx, id, origin)),
    municipalityOf: (conversation) => chosen.of(chooserOf(conversation)),
    municipalityOfPerson: (person) => chosen.of(personAsChooser(person)),
    chooseMunicipality: (conversation, municipality, by) =>
      chosen.choose(db, chooserOf(conversation), municipality, by),
    chooseForPerson: (person, municipality) =>
      chosen.choose(db, personAsChooser(person), municipality, person),
  }
}

/** What was sent stays in the delivery report, and the day as planned: added again, it gets no second card. */
async function forget(tx: Tx, id: string, origin: Origin): Promise<void> {
  const known = await tx.deleteFrom('conversation').where('id', '=', id).returning('content').executeTakeFirst()
  const ended = await tx
    .deleteFrom('subscription')
    .where('conversation', '=', id)
    .returning('municipality')
    .executeTakeFirst()
  await tx.deleteFrom('last_nudge').where('conversation', '=', id).execute()
  await tx.deleteFrom('live_card').where('conversation', '=', id).execute()
  await tx
    .updateTable('delivery')
    .set({ state: 'gone', error: 'Fristvagt was removed from the conversation' })
    .where('conversation', '=', id)
    .where('state', 'in', ['due', 'ambiguous'])
    .execute()
}
