import type { Catalogue } from '#domain/catalogue.ts'
import { movedEvents } from '#domain/moved-events.ts'
import type { EnqueueIn } from '../queue/job-queue.ts'
import type { Tx } from '../transaction.ts'

/** Keeps the meetings that an edition has moved as they were, and has those told who have them in their calendars. */
export async function publishMoved(
  tx: Tx,
  enqueueIn: EnqueueIn,
  before: Catalogue,
  after: Catalogue,
): Promise<void> {
  for (const was of movedEvents(before, after)) {
    const { id, revision } = was
    const content = JSON.stringify(was)
    await tx
      .insertInto('event_before')
      .values({ id, revision, content })
      .onConflict((conflict) => conflict.columns(['id', 'revision']).doUpdateSet({ content }))
      .execute()
    await enqueueIn(tx, 'moved', { event: id, catalogue: after.revision })
  }
}
