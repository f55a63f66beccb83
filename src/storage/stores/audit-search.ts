import { type ExpressionBuilder, type Selectable, sql } from 'kysely'
import type { AuditEntry } from '#domain/audit.ts'
import type { AuditPage, AuditQuery } from '#domain/ports/audit-trail.ts'
import { InvalidCursorError } from '#domain/ports/invalid-cursor-error.ts'
import { fromInstant, isInstant, toPerson } from '../columns.ts'
import type { PersonColumns, Tables } from '../tables.ts'
import type { Db } from '../transaction.ts'
import { toEntry } from './audit-entry.ts'

/** Returns a page of what is looked for, newest first. Throws InvalidCursorError. */
export async function searchAudit(db: Db, query: AuditQuery): Promise<AuditPage> {
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor)
  // PostgreSQL keeps no text with a zero in it, and takes none either.
  if (`${query.text}${query.subject}`.includes('\0')) return { entries: [] }
  const rows = await db
    .selectFrom('audit')
    .leftJoin('audit_actor as who', (join) =>
      join.onRef('who.municipality', '=', 'audit.municipality').onRef('who.actor', '=', 'audit.actor'),
    )
    .selectAll('audit')
    .select(['who.by_tenant', 'who.by_id', 'who.by_name'])
    .where((q) => q.and(asked(q, query)))
    .$if(after !== undefined, (found) =>
      found.where(
        sql<boolean>`(audit.at, audit.municipality, audit.seq) <
          (${after?.at}::timestamptz, ${after?.municipality}::text, ${after?.seq}::bigint)`,
      ),
    )
    .orderBy('audit.at', 'desc')
    .orderBy('audit.municipality', 'desc')
    .orderBy('audit.seq', 'desc')
    .limit(query.limit + 1)
    .execute()
  const entries = rows.slice(0, query.limit).map(named)
  const last = entries.at(-1)
  return { entries, ...(rows.length > query.limit && last ? { next: cursorAfter(last) } : {}) }
}

type Searched = ExpressionBuilder<
  Tables & { who: { [K in keyof Tables['audit_actor']]: Tables['audit_actor'][K] | null } },
  'audit' | 'who'
>

/** Returns the conditions of what is asked about. */
function asked(q: Searched, query: AuditQuery) {
  const { municipality, from, to, action, person, subject, text } = query
  return [
    ...(municipality === undefined ? [] : [q('audit.municipality', '=', municipality)]),
    ...(from === undefined ? [] : [sql<boolean>`audit.at >= ${fromInstant(from)}::timestamptz`]),
    ...(to === undefined ? [] : [sql<boolean>`audit.at < ${fromInstant(to)}::timestamptz`]),
    ...(action === undefined ? [] : [q('audit.action', '=', action)]),
    ...(person === undefined ? [] : [q('who.by_tenant', '=', person.tenant), q('who.by_id', '=', person.id)]),
    ...(subject === undefined ? [] : [q('audit.subject', '=', subject)]),
    // By position and not by pattern: what people look for may hold the signs of a pattern.
    ...(text === undefined
      ? []
      : [sql<boolean>`strpos(lower(audit.subject || ' ' || audit.details::text), lower(${text})) > 0`]),
  ]
}

type Found = Selectable<Tables['audit']> & { [K in keyof PersonColumns]: PersonColumns[K] | null }

function named({ by_tenant, by_id, by_name, ...row }: Found): AuditEntry {
  const entry = toEntry(row)
  if (by_tenant === null || by_id === null || by_name === null) return entry
  return { ...entry, by: toPerson({ by_tenant, by_id, by_name }) }
}

interface Place {
  readonly at: string
  readonly municipality: string
  readonly seq: number
}

function cursorAfter({ at, municipality, seq }: AuditEntry): string {
  return Buffer.from(`${fromInstant(at)} ${seq} ${municipality}`).toString('base64url')
}

const CURSOR = /^(?<at>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (?<seq>\d{1,15}) (?<municipality>(?:\d{4})?)$/

function readCursor(cursor: string): Place {
  const read = CURSOR.exec(Buffer.from(cursor, 'base64url').toString())?.groups
  const { at, municipality } = read ?? {}
  if (at === undefined || municipality === undefined || !isInstant(at))
    throw new InvalidCursorError('the cursor is not one that a page has given')
  return { at, municipality, seq: Number(read?.seq) }
}
