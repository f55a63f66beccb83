import { type Selectable, sql } from 'kysely'
import type { ChainFault } from '#domain/audit.ts'
import type { Tables } from '../tables.ts'
import { type Db, inTransaction, type Tx } from '../transaction.ts'
import { hashOf, toEntry } from './audit-entry.ts'

const AT_ONCE = 1_000

type Head = Selectable<Tables['audit_head']>
type Fault = Omit<ChainFault, 'municipality'>

/** Returns the first place where a chain no longer holds, read as it stood at one moment. */
export async function faultOf(db: Db, municipality: string): Promise<ChainFault | undefined> {
  const fault = await inTransaction(db, async (tx) => {
    // Entries that are added or let go while we read would look like tampering.
    await sql`set transaction isolation level repeatable read read only`.execute(tx)
    const head = await tx
      .selectFrom('audit_head')
      .selectAll()
      .where('municipality', '=', municipality)
      .executeTakeFirst()
    return head ? walk(tx, head) : anyEntry(tx, municipality)
  })
  return fault && { municipality, ...fault }
}

async function walk(tx: Tx, head: Head): Promise<Fault | undefined> {
  let [seq, hash] = [head.first_seq - 1, head.anchor]
  for (;;) {
    const rows = await entriesAfter(tx, head.municipality, seq)
    if (rows.length === 0) break
    for (const row of rows) {
      const fault = faultAfter(row, seq, hash)
      if (fault) return fault
      seq = row.seq
      hash = row.hash
    }
  }
  if (seq < head.seq) return { seq: seq + 1, fault: 'cut-off' }
  if (seq > head.seq) return { seq: head.seq + 1, fault: 'beyond-the-end' }
  return hash === head.hash ? undefined : { seq, fault: 'changed' }
}

function faultAfter(row: Selectable<Tables['audit']>, seq: number, hash: string): Fault | undefined {
  if (row.seq !== seq + 1) return { seq: seq + 1, fault: 'missing' }
  return row.previous === hash && row.hash === hashOf(toEntry(row))
    ? undefined
    : { seq: row.seq, fault: 'changed' }
}

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

/** Entries without a head: somebody took the head away. */
async function anyEntry(tx: Tx, municipality: string): Promise<Fault | undefined> {
  const [entry] = await entriesAfter(tx, municipality, Number.MIN_SAFE_INTEGER)
  return entry && { seq: entry.seq, fault: 'beyond-the-end' }
}
