import { randomUUID } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { AuditDetails } from '#domain/audit.ts'
import type { Handlings } from '#domain/handling.ts'
import type { Origin } from '#domain/origin.ts'
import type { HandlingChange, HandlingStore } from '#domain/ports/handling-store.ts'
import { scopeOfMunicipality } from '#domain/scope.ts'
import type { ChangeFeed } from '../change-feed.ts'
import type { Database } from '../database.ts'
import { type Kept, keptUntilChanged } from '../kept-until-changed.ts'
import type { EnqueueIn } from '../queue/job-queue.ts'
import type { Tables } from '../tables.ts'
import { type Db, inTransaction, type Tx } from '../transaction.ts'
import { writeAudit } from './audit-entry.ts'
import { didOf, rowOf, toHandlingEntry, toHandlings } from './handling-row.ts'
import { undoHandling } from './undo-handling.ts'

const TOPIC = 'handlings '

/** Returns the topic by which other instances hear that the handling of a municipality's items changed. */
export const topicOfHandlings = (municipality: string) => `${TOPIC}${municipality}` as const

/** The handling of each municipality's items, kept until it changes: one for all scopes. */
export type KeptHandlings = Kept<Handlings>

/** Returns the keeper of handlings, each municipality's loaded within its own scope. */
export function keptHandlings({ within, changes }: Pick<Database, 'within' | 'changes'>): KeptHandlings {
  const kept = keptUntilChanged((municipality) =>
    load(within(scopeOfMunicipality(municipality)), municipality),
  )
  changes.listen({
    changed(topic) {
      if (topic.startsWith(TOPIC)) kept.forget(topic.slice(TOPIC.length))
    },
    hearing: kept.trust,
  })
  return kept
}

/** Returns the store of who is responsible for what, and what rests. */
export function handlingStore(
  db: Db,
  kept: KeptHandlings,
  changes: ChangeFeed,
  enqueueIn: EnqueueIn,
): HandlingStore {
  async function tell(tx: Tx, row: Written, origin: Origin, undo?: true): Promise<void> {
    const { municipality, item } = row
    await enqueueIn(tx, 'refresh', { municipality, item })
    await changes.announce(tx, topicOfHandlings(municipality))
    const details = { ...detailsOf(row, origin), ...(undo && { undo }) }
    await writeAudit(tx, { municipality, subject: item, action: `handling.${didOf(row)}`, details }, origin)
  }

  return {
    of: (municipality) => kept.get(municipality),
    now(municipality) {
      kept.forget(municipality)
      return kept.get(municipality)
    },

    async change(change) {
      const { municipality } = change
      return inTransaction(db, async (tx) => {
        const written = await write(tx, change)
        if (!written) return 'already' as const
        await tell(tx, written, change)
        return 'changed' as const
        // A commit whose answer was lost may have happened.
      }).finally(() => kept.forget(municipality))
    },

    async undo(request) {
      return inTransaction(db, async (tx) => {
        const { outcome, row } = await undoHandling(tx, request)
        if (row) await tell(tx, row, request, true)
        return outcome
      }).finally(() => kept.forget(request.municipality))
    },

    async historyOf(municipality, item) {
      const rows = await db
        .selectFrom('handling_history')
        .selectAll()
        .where('municipality', '=', municipality)
        .where('item', '=', item)
        .orderBy('seq', 'desc')
        .execute()
      return rows.map(toHandlingEntry)
    },
  }
}

type Written = Pick<
  Selectable<Tables['handling']>,
  'municipality' | 'item' | 'kind' | 'to_tenant' | 'to_id' | 'until'
>

/** Whom, only as whether it was oneself: an id in the chain could not be forgotten. */
function detailsOf({ to_tenant, to_id, until }: Written, { by }: Origin): AuditDetails {
  if (to_id !== null) return { to: to_tenant === by.tenant && to_id === by.id ? 'self' : 'colleague' }
  return until === null ? {} : { until }
}

/** Writes handling and history; returns undefined when it stood so before. Writers of one item queue up. */
async function write(tx: Tx, change: HandlingChange) {
  const row = rowOf(change, randomUUID())
  const ends = change.kind === 'unassign' || change.kind === 'wake'
  const written = ends ? await end(tx, row) : await set(tx, row)
  if (written)
    await tx
      .insertInto('handling_history')
      .values({ ...row, via: change.via, undoes: null })
      .execute()
  return written
}

type Row = ReturnType<typeof rowOf>

async function set(tx: Tx, { municipality, item, kind, ...said }: Row) {
  return tx
    .insertInto('handling')
    .values({ municipality, item, kind, ...said })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality', 'item', 'kind'])
        .doUpdateSet(said)
        .where(
          sql<boolean>`(handling.to_tenant, handling.to_id, handling.until, handling.why, handling.deadline_key) is distinct
            from (excluded.to_tenant, excluded.to_id, excluded.until, excluded.why, excluded.deadline_key)`,
        ),
    )
    .returningAll()
    .executeTakeFirst()
}

async function end(tx: Tx, { municipality, item, kind, ...said }: Row) {
  return tx
    .updateTable('handling')
    .set(said)
    .where('municipality', '=', municipality)
    .where('item', '=', item)
    .where('kind', '=', kind)
    .where((where) => where.or([where('to_id', 'is not', null), where('until', 'is not', null)]))
    .returningAll()
    .executeTakeFirst()
}

async function load(db: Db, municipality: string): Promise<Handlings> {
  return toHandlings(
    await db
      .selectFrom('handling')
      .selectAll()
      .where('municipality', '=', municipality)
      .orderBy('item')
      .orderBy('at')
      .execute(),
  )
}
