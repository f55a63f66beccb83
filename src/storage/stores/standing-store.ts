import { randomUUID } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type {
  HistoryEntry,
  StandingChange,
  StandingOutcome,
  StandingStore,
} from '#domain/ports/standing-store.ts'
import { scopeOfMunicipality } from '#domain/scope.ts'
import type { OwnRecord, OwnRecords } from '#domain/standing.ts'
import type { ChangeFeed } from '../change-feed.ts'
import { fromInstant, fromPerson, toInstant, toPerson } from '../columns.ts'
import type { Database } from '../database.ts'
import { type Kept, keptUntilChanged } from '../kept-until-changed.ts'
import type { EnqueueIn } from '../queue/job-queue.ts'
import type { Tables } from '../tables.ts'
import { type Db, inTransaction, type Tx } from '../transaction.ts'
import { writeAudit } from './audit-entry.ts'
import { undoStanding } from './undo-standing.ts'

const TOPIC = 'standings '

/** Returns the topic by which other instances hear that a municipality's records changed. */
export const topicOfRecords = (municipality: string) => `${TOPIC}${municipality}` as const

/** The records of each municipality, kept until they change: one for all scopes. */
export type KeptRecords = Kept<OwnRecords>

/** Returns the keeper of records, each municipality's loaded within its own scope. */
export function keptRecords({ within, changes }: Pick<Database, 'within' | 'changes'>): KeptRecords {
  const kept = keptUntilChanged((municipality) =>
    loadRecords(within(scopeOfMunicipality(municipality)), municipality),
  )
  changes.listen(listenerFor(kept))
  return kept
}

/** Returns the store of what municipalities have recorded. */
export function standingStore(
  db: Db,
  kept: KeptRecords,
  changes: ChangeFeed,
  enqueueIn: EnqueueIn,
): StandingStore {
  return {
    recordsOf: (municipality) => kept.get(municipality),
    recordsNow(municipality) {
      kept.forget(municipality)
      return kept.get(municipality)
    },

    async record(change) {
      const { municipality, item } = change
      const outcome = await inTransaction(db, async (tx): Promise<StandingOutcome> => {
        const written = await write(tx, change)
        if (!written) return already(tx, change)
        await enqueueIn(tx, 'refresh', { municipality, item })
        await changes.announce(tx, topicOfRecords(municipality))
        const said = { action: 'standing.recorded', details: { state: change.state } } as const
        await writeAudit(tx, { municipality, subject: item, ...said }, change)
        return { outcome: 'recorded', record: toRecord(written) }
      }).catch((error: unknown) => {
        // A commit whose answer was lost may have happened.
        kept.forget(municipality)
        throw error
      })
      if (outcome.outcome === 'recorded') kept.forget(municipality)
      return outcome
    },

    async undo(request) {
      const { municipality, item } = request
      return inTransaction(db, async (tx) => {
        const { outcome, state } = await undoStanding(tx, request)
        if (state === undefined) return outcome
        await enqueueIn(tx, 'refresh', { municipality, item })
        await changes.announce(tx, topicOfRecords(municipality))
        const said = { action: 'standing.recorded', details: { state, undo: true } } as const
        await writeAudit(tx, { municipality, subject: item, ...said }, request)
        return outcome
        // A commit whose answer was lost may have happened.
      }).finally(() => kept.forget(municipality))
    },

    async historyOf(municipality, item) {
      const rows = await db
        .selectFrom('standing_history')
        .selectAll()
        .where('municipality', '=', municipality)
        .where('item', '=', item)
        .orderBy('seq', 'desc')
        .execute()
      return rows.map(toEntry)
    },
    async wholeHistory(municipality) {
      const rows = await db
        .selectFrom('standing_history')
        .selectAll()
        .where('municipality', '=', municipality)
        .orderBy('seq', 'desc')
        .execute()
      return rows.map(toEntry)
    },
  }
}

function listenerFor(kept: Kept<OwnRecords>) {
  return {
    changed(topic: string) {
      if (topic.startsWith(TOPIC)) kept.forget(topic.slice(TOPIC.length))
    },
    hearing: kept.trust,
  }
}

function toEntry({ via, undoes, ...row }: Selectable<Tables['standing_history']>): HistoryEntry {
  const { change: _, ...said } = toRecord(row)
  return { ...said, via, ...(undoes === null ? {} : { undone: true }) }
}

type StandingRow = Omit<Selectable<Tables['standing']>, 'municipality'>

const COPIED = [
  ...(['municipality', 'item', 'state', 'reason', 'change'] as const),
  ...(['at', 'by_tenant', 'by_id', 'by_name'] as const),
] as const

/** Writes standing and history; returns undefined when the state stood already. Writers of one item queue up. */
async function write(tx: Tx, change: StandingChange): Promise<StandingRow | undefined> {
  const { municipality, item, state, via } = change
  const said = { state, reason: change.reason ?? null, change: randomUUID() }
  const row = { municipality, item, ...said, at: fromInstant(change.at), ...fromPerson(change.by) }
  return tx
    .with('written', (cte) =>
      cte
        .insertInto('standing')
        .values(row)
        .onConflict((conflict) =>
          conflict
            .columns(['municipality', 'item'])
            .doUpdateSet({ ...said, at: row.at, ...fromPerson(change.by) })
            .where(
              sql<boolean>`(standing.state, standing.reason) is distinct from (excluded.state, excluded.reason)`,
            ),
        )
        .returningAll(),
    )
    .with('history', (cte) =>
      cte
        .insertInto('standing_history')
        .columns([...COPIED, 'via'])
        .expression((q) =>
          q.selectFrom('written').select(COPIED).select(sql<string>`${via}::text`.as('via')),
        ),
    )
    .selectFrom('written')
    .selectAll()
    .executeTakeFirst()
}

async function already(tx: Tx, { municipality, item }: StandingChange): Promise<StandingOutcome> {
  const row = await tx
    .selectFrom('standing')
    .selectAll()
    .where('municipality', '=', municipality)
    .where('item', '=', item)
    .executeTakeFirstOrThrow()
  return { outcome: 'already', record: toRecord(row) }
}

async function loadRecords(db: Db, municipality: string): Promise<OwnRecords> {
  const rows = await db.selectFrom('standing').selectAll().where('municipality', '=', municipality).execute()
  return new Map(rows.map((row) => [row.item, toRecord(row)]))
}

function toRecord(row: StandingRow): OwnRecord {
  const { item, state, reason, change } = row
  return {
    ...{ item, state, at: toInstant(row.at), by: toPerson(row) },
    ...(reason === null ? {} : { reason }),
    ...(change === null ? {} : { change }),
  }
}
