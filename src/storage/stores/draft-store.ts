import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { AuditAction, AuditDetails } from '#domain/audit.ts'
import type { Origin } from '#domain/origin.ts'
import type { DraftStore, ImportedFile, SaveOutcome } from '#domain/ports/draft-store.ts'
import { InvalidCursorError } from '#domain/ports/invalid-cursor-error.ts'
import type { ReviewedDraft } from '#domain/review/reviewed-draft.ts'
import type { ChangeFeed } from '../change-feed.ts'
import { fromInstant, fromPerson } from '../columns.ts'
import { type Db, inTransaction, type Tx } from '../transaction.ts'
import { writeAudit } from './audit-entry.ts'
import { columnsOf, DRAFT, jsonText, SUMMARY, toDraft, toSummary } from './draft-row.ts'

/** Whoever imports in a loop would fill the disk: each draft may be megabytes. */
const MOST_OPEN = 100
/** Anybody may suggest: more than publishers look through, and than one person should leave to them, is no help. */
const MOST_SUGGESTED = 50
const MOST_OF_ONE = 10

/** Returns the store of drafts. */
export function draftStore(db: Db, changes: Pick<ChangeFeed, 'announce'>): DraftStore {
  return {
    add: (file, reviewed, origin) =>
      inTransaction(db, async (tx) => {
        const added = await add(tx, file, reviewed, origin)
        if (added.outcome === 'imported') await changes.announce(tx, 'drafts')
        return added
      }),
    ofFile: (hash) => ofFile(db, hash),
    find: (id) => find(db, id),
    async textOf(id) {
      const row = await db.selectFrom('draft').select('source').where('id', '=', id).executeTakeFirst()
      return row?.source ?? []
    },
    async list({ state, limit, cursor }) {
      const before = cursor === undefined ? undefined : readCursor(cursor)
      const rows = await db
        .selectFrom('draft')
        .select(SUMMARY)
        .$if(state !== undefined, (q) => q.where('state', '=', state ?? 'open'))
        .$if(before !== undefined, (q) => q.where('seq', '<', before ?? 0))
        .orderBy('seq', 'desc')
        .limit(limit + 1)
        .execute()
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return {
        drafts: page.map(toSummary),
        ...(rows.length > limit && last ? { next: String(last.seq) } : {}),
      }
    },
    save: (id, version, reviewed, details, origin) =>
      change(
        { db, changes },
        { id, version, columns: columnsOf(reviewed), action: 'draft.changed', details },
        origin,
      ),
    discard: (id, version, origin) =>
      change(
        { db, changes },
        { id, version, columns: { state: 'discarded' }, action: 'draft.discarded', details: {} },
        origin,
      ),
  }
}

const find = async (db: Db, id: string) => {
  const row = await db.selectFrom('draft').select(DRAFT).where('id', '=', id).executeTakeFirst()
  return row && toDraft(row)
}

async function ofFile(db: Db, hash: string, reading?: string) {
  const row = await db
    .selectFrom('draft')
    .select(DRAFT)
    .where('hash', '=', hash)
    .where('state', '<>', 'discarded')
    .$if(reading !== undefined, (q) => q.where('reading', '=', reading ?? ''))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toDraft(row)
}

async function add(
  tx: Tx,
  { name, hash, again, text, suggestion: suggested }: ImportedFile,
  reviewed: ReviewedDraft,
  origin: Origin,
) {
  const suggestion = suggested ?? false
  // Of two who import the same file at once, one finds the draft of the other.
  await sql`lock table draft in share row exclusive mode`.execute(tx)
  const columns = columnsOf(reviewed)
  const reading = createHash('sha256').update(columns.content).digest('hex')
  const known = await ofFile(tx, hash, again ? reading : undefined)
  if (known) return { outcome: 'unchanged' as const, draft: known }
  const full = await tooMany(tx, suggestion, origin)
  if (full) return { outcome: 'too-many' as const, ...(suggestion && { of: full }) }
  const row = await tx
    .insertInto('draft')
    .values({
      ...{ id: randomUUID(), hash, reading, name, suggestion, state: 'open', version: 1, ...columns },
      source: text ? jsonText(text) : null,
      ...{ ...fromPerson(origin.by), at: fromInstant(origin.at), ...changedBy(origin) },
    })
    .returning(DRAFT)
    .executeTakeFirstOrThrow()
  const details = { hash, edition: row.edition, problems: row.problems, ...(suggestion && { suggestion }) }
  await audit(tx, row.id, 'draft.imported', details, origin)
  return { outcome: 'imported' as const, draft: toDraft(row) }
}

/** Returns whether as many are open as may: of all, or of one person's. Suggestions keep no publisher from importing. */
async function tooMany(tx: Tx, suggestion: boolean, { by }: Origin): Promise<'person' | 'all' | undefined> {
  const theirs = sql<number>`count(*) filter (where by_tenant = ${by.tenant} and by_id = ${by.id})::integer`
  const { open, own } = await tx
    .selectFrom('draft')
    .select([sql<number>`count(*)::integer`.as('open'), theirs.as('own')])
    .where('state', '=', 'open')
    .where('suggestion', '=', suggestion)
    .executeTakeFirstOrThrow()
  if (open >= (suggestion ? MOST_SUGGESTED : MOST_OPEN)) return 'all'
  return suggestion && own >= MOST_OF_ONE ? 'person' : undefined
}

interface Change {
  readonly id: string
  readonly version: number
  readonly columns: Partial<ReturnType<typeof columnsOf>> & { readonly state?: 'discarded' }
  readonly action: AuditAction
  readonly details: AuditDetails
}

async function change(
  { db, changes }: { readonly db: Db; readonly changes: Pick<ChangeFeed, 'announce'> },
  { id, version, columns, action, details }: Change,
  origin: Origin,
): Promise<SaveOutcome> {
  const saved = await inTransaction(db, async (tx) => {
    const row = await tx
      .updateTable('draft')
      .set({ ...columns, version: version + 1, ...changedBy(origin) })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('state', '=', 'open')
      .returning(DRAFT)
      .executeTakeFirst()
    if (!row) return undefined
    await changes.announce(tx, 'drafts')
    await audit(tx, id, action, details, origin)
    return row
  })
  if (saved) return { outcome: 'saved', draft: toDraft(saved) }
  const draft = await find(db, id)
  if (!draft) return { outcome: 'no-such-draft' }
  return { outcome: draft.state === 'open' ? 'changed-meanwhile' : 'closed', draft }
}

/** Returns the columns that say who changed a draft, and when. */
export const changedBy = ({ by, at }: Origin) => ({
  changed_tenant: by.tenant,
  changed_id: by.id,
  changed_name: by.name,
  changed_at: fromInstant(at),
})

const audit = (tx: Tx, id: string, action: AuditAction, details: AuditDetails, origin: Origin) =>
  writeAudit(tx, { municipality: '', action, subject: id, details }, origin)

function readCursor(cursor: string): number {
  if (!/^\d{1,15}$/.test(cursor)) throw new InvalidCursorError('the cursor is not one that a page has given')
  return Number(cursor)
}
