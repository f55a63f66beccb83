import type { Selectable } from 'kysely'
import type { Handling, LatestHandling } from '#domain/handling.ts'
import type { HandlingChange, HandlingEntry } from '#domain/ports/handling-store.ts'
import { fromInstant, fromPerson, toInstant, toPerson } from '../columns.ts'
import type { Tables } from '../tables.ts'

type Row = Selectable<Tables['handling']>
type HistoryRow = Selectable<Tables['handling_history']>

/** What ends an assignment or a snooze: a row that names nobody and no day. */
export const NOTHING = {
  to_tenant: null,
  to_id: null,
  to_name: null,
  until: null,
  why: null,
  deadline_key: null,
}

/** Returns the row that a change makes; `id` is the change's own. */
export function rowOf(change: HandlingChange, id: string) {
  const { municipality, item } = change
  const who = { change: id, at: fromInstant(change.at), ...fromPerson(change.by) }
  return { municipality, item, kind: kindOf(change), ...who, ...NOTHING, ...wordsOf(change) }
}

function kindOf({ kind }: HandlingChange): Row['kind'] {
  return kind === 'assign' || kind === 'unassign' ? 'assignment' : 'snooze'
}

function wordsOf(change: HandlingChange) {
  if (change.kind === 'assign')
    return { to_tenant: change.to.tenant, to_id: change.to.id, to_name: change.to.name }
  return change.kind === 'snooze'
    ? { until: change.until, why: change.why, deadline_key: change.deadlineKey ?? null }
    : {}
}

/** Returns the handling of each item, by its id, that rows say. */
export function toHandlings(rows: readonly Row[]): ReadonlyMap<string, Handling> {
  const handlings = new Map<string, Handling>()
  for (const row of rows) handlings.set(row.item, withRow(handlings.get(row.item), row))
  return handlings
}

function withRow(handling: Handling | undefined, row: Row): Handling {
  const said = { by: toPerson(row), at: toInstant(row.at) }
  const { to, until, why } = saidIn(row)
  const latest: LatestHandling = { change: row.change, did: didOf(row), ...said }
  const before = handling?.latest
  const isNewer = before === undefined || before.at.epochMilliseconds <= latest.at.epochMilliseconds
  return {
    ...(handling ?? { item: row.item }),
    ...(to === undefined ? {} : { assignment: { to, ...said } }),
    ...(until === undefined ? {} : { snooze: { until, why: why ?? '', ...said, ...keyOf(row) } }),
    latest: isNewer ? latest : before,
  }
}

/** Returns the entry of a history that a row says. */
export function toHandlingEntry(row: HistoryRow): HandlingEntry {
  const said = { by: toPerson(row), at: toInstant(row.at), via: row.via }
  const undone = row.undoes === null ? {} : ({ undone: true } as const)
  return { item: row.item, did: didOf(row), ...saidIn(row), ...said, ...undone }
}

/** Returns what a row says was done. */
export function didOf(row: Pick<Row, 'kind' | 'to_id' | 'until'>): LatestHandling['did'] {
  if (row.kind === 'assignment') return row.to_id === null ? 'unassigned' : 'assigned'
  return row.until === null ? 'woken' : 'snoozed'
}

function saidIn({ to_tenant, to_id, to_name, until, why }: Row): Pick<HandlingEntry, 'to' | 'until' | 'why'> {
  if (to_id !== null) return { to: { tenant: to_tenant ?? '', id: to_id, name: to_name ?? '' } }
  return until === null ? {} : { until, why: why ?? '' }
}

const keyOf = ({ deadline_key }: Row) => (deadline_key === null ? {} : { deadlineKey: deadline_key })
