import { createHash } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import {
  type AuditEntry,
  type AuditNote,
  BEFORE_THE_FIRST,
  canonicalText,
  type Hashed,
} from '#domain/audit.ts'
import type { Origin } from '#domain/origin.ts'
import type { Person } from '#domain/person.ts'
import { fromInstant, toInstant } from '../columns.ts'
import type { Tables } from '../tables.ts'
import type { Tx } from '../transaction.ts'

/**
 * Adds an entry to the chain of its municipality, with the change that the transaction makes. Writers of one chain
 * queue up until the transaction ends: call this last.
 */
export async function writeAudit(
  tx: Tx,
  { municipality, ...note }: AuditNote,
  origin: Origin,
): Promise<void> {
  await writeAudits(tx, municipality, [note], origin)
}

/** Adds entries to the chain of one municipality, in their order, as `writeAudit` does: all at once. */
export async function writeAudits(
  tx: Tx,
  municipality: string,
  notes: readonly Omit<AuditNote, 'municipality'>[],
  origin: Origin,
): Promise<void> {
  if (notes.length === 0) return
  let head = await lockedHead(tx, municipality, origin.by)
  const entries = notes.map((note) => {
    const unhashed = following(head, { municipality, ...note }, origin)
    head = { ...head, seq: unhashed.seq, hash: hashOf(unhashed) }
    return { ...columnsOf(unhashed), hash: head.hash }
  })
  await tx
    .with('entry', (cte) => cte.insertInto('audit').values(entries))
    .updateTable('audit_head')
    .set({ seq: head.seq, hash: head.hash })
    .where('municipality', '=', municipality)
    .execute()
}

function following({ seq, hash: previous, actor }: Head, note: AuditNote, origin: Origin): Hashed {
  return {
    municipality: note.municipality,
    seq: seq + 1,
    // To the millisecond, as it is kept: the hash must be that of what is read back.
    at: Temporal.Instant.fromEpochMilliseconds(origin.at.epochMilliseconds),
    actor,
    action: note.action,
    // As it is kept: half a character would be read back as another, and look like tampering.
    subject: note.subject.toWellFormed(),
    details: note.details ?? {},
    via: origin.via.toWellFormed(),
    ...(origin.address === undefined ? {} : { address: origin.address }),
    previous,
  }
}

/** Returns how an entry names a conversation (its id): that of a personal chat would name the person for ever. */
export async function subjectOf(tx: Tx, conversation: string): Promise<string> {
  const known = await tx
    .selectFrom('conversation')
    .select('content')
    .where('id', '=', conversation)
    .executeTakeFirst()
  return known?.content.kind === 'personal' ? 'personal' : conversation
}

/** Returns the hash of an entry: SHA-256, in lower-case hex, of its canonical text, which holds the hash before it. */
export function hashOf(entry: Hashed): string {
  return createHash('sha256').update(canonicalText(entry)).digest('hex')
}

/** Returns the entry that a row holds, without the name. */
export function toEntry(row: Selectable<Tables['audit']>): AuditEntry {
  const { at, address, ...rest } = row
  return { ...rest, at: toInstant(at), ...(address === null ? {} : { address }) }
}

/** Locks the end of a chain until the transaction ends: nobody adds an entry, or a person, meanwhile. */
export async function lockChain(tx: Tx, municipality: string): Promise<void> {
  await tx
    .selectFrom('audit_head')
    .select('seq')
    .where('municipality', '=', municipality)
    .forUpdate()
    .execute()
}

interface Head {
  readonly seq: number
  readonly hash: string
  readonly actor: string
}

/**
 * Returns the end of the chain, locked until the transaction ends, and the random id that stands for the person. The
 * end is locked first: whoever lets go of people who are in no entry any more, or forgets one, locks it before them too.
 */
async function lockedHead(tx: Tx, municipality: string, by: Person): Promise<Head> {
  const first = { seq: 0, hash: BEFORE_THE_FIRST, first_seq: 1, anchor: BEFORE_THE_FIRST }
  return tx
    .with('head', (cte) =>
      cte
        .insertInto('audit_head')
        .values({ municipality, ...first })
        .onConflict((conflict) =>
          conflict.column('municipality').doUpdateSet({ seq: sql<number>`audit_head.seq` }),
        )
        .returning(['seq', 'hash']),
    )
    .with('who', (cte) =>
      cte
        .insertInto('audit_actor')
        .columns(['municipality', 'by_tenant', 'by_id', 'by_name'])
        .expression((q) =>
          q
            .selectFrom('head')
            .select([
              sql<string>`${municipality}::text`.as('municipality'),
              sql<string>`${by.tenant}::text`.as('by_tenant'),
              sql<string>`${by.id}::text`.as('by_id'),
              sql<string>`${by.name}::text`.as('by_name'),
            ]),
        )
        .onConflict((conflict) =>
          conflict.columns(['municipality', 'by_tenant', 'by_id']).doUpdateSet({ by_name: by.name }),
        )
        .returning('actor'),
    )
    .selectFrom(['head', 'who'])
    .select(['head.seq', 'head.hash', 'who.actor'])
    .executeTakeFirstOrThrow()
}

function columnsOf({ at, details, address, ...rest }: Hashed) {
  return { ...rest, at: fromInstant(at), details: JSON.stringify(details), address: address ?? null }
}
