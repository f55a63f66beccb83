import { type Selectable, sql } from 'kysely'
import { BEFORE_THE_FIRST, type ChainFault, type NotedEnd } from '#domain/audit.ts'
import type { Tables } from '../tables.ts'
import { type Db, inTransaction, type Tx } from '../transaction.ts'
import { hashOf, toEntry } from './audit-entry.ts'

const AT_ONCE = 1_000

type Head = Selectable<Tables['audit_head']>
type Fault = Omit<ChainFault, 'municipality'>

/** Returns the first place where a chain no longer holds, read as it stood at one moment. */
export async function faultOf(
  db: Db,
  municipality: string,
  noted?: NotedEnd,
): Promise<ChainFault | undefined> {
  const fault = await inTransaction(db, async (tx) => {
    // Entries that are added or let go while we read would look like tampering.
    await sql`set transaction isolation level repeatable read read only`.execute(tx)
    const head = await tx
      .selectFrom('audit_head')
      .selectAll()
      .where('municipality', '=', municipality)
      .executeTakeFirst()
    return head ? walk(tx, head, noted) : anyEntry(tx, municipality, noted)
  })
  return fault && { municipality, ...fault }
}

/** The last entry that was looked at, or what the chain begins after. */
type Place = Pick<Head, 'seq' | 'hash'>

async function walk(tx: Tx, head: Head, noted?: NotedEnd): Promise<Fault | undefined> {
  let place: Place = { seq: head.first_seq - 1, hash: head.anchor }
  const begun = faultBefore(place, noted)
  if (begun) return begun
  for (;;) {
    const rows = await entriesAfter(tx, head.municipality, place.seq)
    if (rows.length === 0) return faultAtEnd(place, head, noted)
    for (const row of rows) {
      const fault = faultAfter(place, row, noted)
      if (fault) return fault
      place = row
    }
  }
}

function faultBefore({ seq, hash }: Place, noted?: NotedEnd): Fault | undefined {
  if (noted && noted.seq < seq) return { seq: noted.seq, fault: 'let-go' }
  return isOther({ seq, hash }, noted) ? { seq, fault: 'not-as-noted' } : undefined
}

function faultAfter(
  { seq, hash }: Place,
  row: Selectable<Tables['audit']>,
  noted?: NotedEnd,
): Fault | undefined {
  if (row.seq !== seq + 1) return { seq: seq + 1, fault: 'missing' }
  if (row.previous !== hash || row.hash !== hashOf(toEntry(row))) return { seq: row.seq, fault: 'changed' }
  return isOther(row, noted) ? { seq: row.seq, fault: 'not-as-noted' } : undefined
}

function faultAtEnd({ seq, hash }: Place, head: Head, noted?: NotedEnd): Fault | undefined {
  if (seq < Math.max(head.seq, noted?.seq ?? 0)) return { seq: seq + 1, fault: 'cut-off' }
  if (seq > head.seq) return { seq: head.seq + 1, fault: 'beyond-the-end' }
  return hash === head.hash ? undefined : { seq, fault: 'changed' }
}

const isOther = ({ seq, hash }: Place, noted?: NotedEnd) => noted?.seq === seq && noted.hash !== hash

async function entriesAfter(tx: Tx, municipality: string, seq: number) {
  return tx
    .selectFrom('audit')
    .selectAll()
    .where('municipality', '=', municipality)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(AT_ONCE)
    .execute()
}

/** Entries without a head, or nothing where something was noted: somebody took it away. */
async function anyEntry(tx: Tx, municipality: string, noted?: NotedEnd): Promise<Fault | undefined> {
  const [entry] = await entriesAfter(tx, municipality, Number.MIN_SAFE_INTEGER)
  if (entry) return { seq: entry.seq, fault: 'beyond-the-end' }
  return noted && { seq: 1, fault: 'cut-off' }
}

/** Returns the end of each chain, by municipality; 0 for entries whose end was taken away. */
export async function endsOf(db: Db) {
  const { rows } = await sql<NotedEnd & { municipality: string }>`
    select municipality, seq, hash from audit_head
    union all
    select distinct municipality, 0::bigint, ${BEFORE_THE_FIRST}::text from audit
    where not exists (select from audit_head as head where head.municipality = audit.municipality)
    order by municipality`.execute(db)
  return rows
}
