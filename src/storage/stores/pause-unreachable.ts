import { originOfDeployment } from '#domain/origin.ts'
import type { Pause } from '#domain/subscription.ts'
import { fromInstant } from '../columns.ts'
import type { Tx } from '../transaction.ts'
import { subjectOf, writeAudit } from './audit-entry.ts'

/** Pauses the active subscription of a conversation that Fristvagt cannot write into, with why, and says so in the trail. */
export async function pause(tx: Tx, conversation: string, { why, at }: Pause): Promise<void> {
  const paused = await tx
    .updateTable('subscription')
    .set({ state: 'paused', paused_why: why, paused_at: fromInstant(at) })
    .where('conversation', '=', conversation)
    .where('state', '=', 'active')
    .returning('municipality')
    .executeTakeFirst()
  if (!paused) return
  const note = { ...paused, action: 'subscription.saved', details: { state: 'paused', why } } as const
  const subject = await subjectOf(tx, conversation)
  await writeAudit(tx, { ...note, subject }, originOfDeployment('job', at))
}
