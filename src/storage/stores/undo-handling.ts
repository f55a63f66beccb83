import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import { canUndo, type UndoOutcome, type UndoRequest } from '#domain/undo.ts'
import { fromInstant, fromPerson, toInstant } from '../columns.ts'
import type { Tables } from '../tables.ts'
import type { Tx } from '../transaction.ts'
import { NOTHING } from './handling-row.ts'
import { stoodBefore, whyNotUndone } from './stood-before.ts'

type Row = Selectable<Tables['handling']>
type Entry = Selectable<Tables['handling_history']>
type Words = Pick<Row, keyof typeof NOTHING>

/** How an undoing ended, and, where it was done, what stands again, of whom and until when. */
interface Undone {
  readonly outcome: UndoOutcome
  readonly row?: Pick<Row, 'municipality' | 'item' | 'kind'> & Words
}

/** Makes stand again what stood before a change of an item's handling, and writes into the history that it does. */
export async function undoHandling(tx: Tx, request: UndoRequest): Promise<Undone> {
  const { municipality, item, change, by, at, via } = request
  const rows = await tx
    .selectFrom('handling')
    .select(['kind', 'change', 'at'])
    .where('municipality', '=', municipality)
    .where('item', '=', item)
    .forUpdate()
    .execute()
  const stood = rows.find((row) => row.change === change)
  if (stood && !canUndo(toInstant(stood.at), at)) return { outcome: 'too-late' }
  const history = await tx
    .selectFrom('handling_history')
    .selectAll()
    .where('municipality', '=', municipality)
    .where('item', '=', item)
    .orderBy('seq')
    .execute()
  if (!stood) return { outcome: whyNotUndone(history, change) }
  const { kind } = stood
  const key = { municipality, item, kind }
  const before = stoodBefore(
    history.filter((entry) => entry.kind === kind),
    change,
  )
  // Who was forgotten meanwhile is responsible for nothing any more.
  const stands = before && before.to_id !== '' ? before : undefined
  await replace(tx, key, stands)
  const words = stands ? wordsOf(stands) : NOTHING
  const undoing = { change: randomUUID(), undoes: change, at: fromInstant(at), ...fromPerson(by), via }
  await tx
    .insertInto('handling_history')
    .values({ ...key, ...words, ...undoing })
    .execute()
  return { outcome: 'undone', row: { ...key, ...words } }
}

async function replace(tx: Tx, key: Pick<Row, 'municipality' | 'item' | 'kind'>, stands?: Entry) {
  if (!stands) {
    await tx
      .deleteFrom('handling')
      .where((where) => where.and(key))
      .execute()
    return
  }
  const { change, at, by_tenant, by_id, by_name } = stands
  await tx
    .updateTable('handling')
    .set({ ...wordsOf(stands), change, at: at.toISOString(), by_tenant, by_id, by_name })
    .where((where) => where.and(key))
    .execute()
}

function wordsOf({ to_tenant, to_id, to_name, until, why, deadline_key }: Words): Words {
  return { to_tenant, to_id, to_name, until, why, deadline_key }
}
