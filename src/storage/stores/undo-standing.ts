import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { OwnRecord } from '#domain/standing.ts'
import { canUndo, type UndoOutcome, type UndoRequest } from '#domain/undo.ts'
import { fromInstant, fromPerson, toInstant } from '../columns.ts'
import type { Tables } from '../tables.ts'
import type { Tx } from '../transaction.ts'
import { stoodBefore, whyNotUndone } from './stood-before.ts'

/** How an undoing ended, and, where it was done, the state that stands again. */
type Undone = { readonly outcome: UndoOutcome; readonly state?: OwnRecord['state'] }
type Entry = Selectable<Tables['standing_history']>

/** Makes stand again what stood before a change of a standing, and writes into the history that it does. */
export async function undoStanding(tx: Tx, request: UndoRequest): Promise<Undone> {
  const { municipality, item, change, by, at, via } = request
  const standing = await tx
    .selectFrom('standing')
    .select(['change', 'at'])
    .where('municipality', '=', municipality)
    .where('item', '=', item)
    .forUpdate()
    .executeTakeFirst()
  const history = await tx
    .selectFrom('standing_history')
    .selectAll()
    .where('municipality', '=', municipality)
    .where('item', '=', item)
    .orderBy('seq')
    .execute()
  if (standing?.change !== change) return { outcome: whyNotUndone(history, change) }
  if (!canUndo(toInstant(standing.at), at)) return { outcome: 'too-late' }
  const before = stoodBefore(history, change)
  await (before ? restore(tx, before) : clear(tx, request))
  const stands = { state: before?.state ?? ('withdrawn' as const), reason: before?.reason ?? null }
  const undoing = { change: randomUUID(), undoes: change, at: fromInstant(at), ...fromPerson(by), via }
  await tx
    .insertInto('standing_history')
    .values({ municipality, item, ...stands, ...undoing })
    .execute()
  return { outcome: 'undone', state: stands.state }
}

async function restore(tx: Tx, { municipality, item, ...before }: Entry): Promise<void> {
  const { state, reason, change, at, by_tenant, by_id, by_name } = before
  await tx
    .updateTable('standing')
    .set({ state, reason, change, at: at.toISOString(), by_tenant, by_id, by_name })
    .where('municipality', '=', municipality)
    .where('item', '=', item)
    .execute()
}

async function clear(tx: Tx, { municipality, item }: UndoRequest): Promise<void> {
  await tx.deleteFrom('standing').where('municipality', '=', municipality).where('item', '=', item).execute()
}
