import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { type DigestSpec, hasContent } from '#domain/card-spec.ts'
import type { Nudge } from '#domain/nudge-plan.ts'
import { originOfDeployment } from '#domain/origin.ts'
import type { Outbox, Tells } from '#domain/ports/outbox.ts'
import type { ChangeFeed } from '../change-feed.ts'
import { fromInstant } from '../columns.ts'
import type { EnqueueIn } from '../queue/job-queue.ts'
import { type Db, inTransaction, type Tx } from '../transaction.ts'
import { writeAudits } from './audit-entry.ts'
import { refreshWhatChanged } from './changed-meanwhile.ts'
import { type AnyDelivery, isMorning, toDelivery } from './delivery-row.ts'
import { searchDeliveries } from './delivery-search.ts'
import { expireClaims } from './expired-claims.ts'
import { personalIn } from './is-personal.ts'
import { rememberNudges } from './last-nudges.ts'
import { municipalityIn, settle } from './settle-delivery.ts'
import { supersede, unsentBefore } from './supersede.ts'
import { tellMoved } from './tell-moved.ts'
import { rememberEditions } from './told-editions.ts'
import { rememberTold } from './unreachable-channels.ts'

/** Returns the outbox of morning cards. */
export function outbox(db: Db, changes: Pick<ChangeFeed, 'announce'>, enqueueIn: EnqueueIn): Outbox {
  const tell = (tx: Tx, municipality: string) => changes.announce(tx, `deliveries ${municipality}`)

  return {
    supersede: (municipality, conversation, day, at) =>
      inTransaction(db, async (tx) => {
        const given = await supersede(tx, { municipality, conversation, before: day, at })
        if (given) await tell(tx, municipality)
        return given
      }),
    unsentBefore: (municipality, day) => unsentBefore(db, municipality, day),
    plan: (spec, conversation, nudges, at, tells = {}) =>
      inTransaction(db, async (tx) => {
        const planned = await plan(tx, enqueueIn, { spec, conversation, nudges, at, tells })
        if (planned) await tell(tx, spec.municipality)
        return planned
      }),
    tell: (spec, event, to, at) =>
      inTransaction(db, async (tx) => {
        const told = await tellMoved(tx, enqueueIn, { spec, event, to, at })
        if (told) await tell(tx, spec.municipality)
        return told
      }),
    claim: (id, at) => claim(db, id, at),
    async settle(id, outcome, at) {
      const sent = await inTransaction(db, async (tx) => {
        const settled = await settle(tx, enqueueIn, id, outcome, at)
        await tell(tx, municipalityIn(id))
        return settled
      })
      if (sent) await refreshWhatChanged(db, enqueueIn, [sent])
    },
    async deliveriesOf(municipality, limit) {
      const rows = await db
        .selectFrom('delivery')
        .selectAll()
        .where('municipality', '=', municipality)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(toDelivery).filter(isMorning)
    },
    search: (query) => searchDeliveries(db, query),
    async pending() {
      const { count } = await db
        .selectFrom('delivery')
        .select((q) => q.fn.countAll<number>().as('count'))
        .where('state', 'in', ['due', 'sending', 'ambiguous'])
        .executeTakeFirstOrThrow()
      return count
    },
  }
}

interface Plan {
  readonly spec: DigestSpec
  readonly conversation: string
  readonly nudges: readonly Nudge[]
  readonly at: Temporal.Instant
  readonly tells: Tells
}

async function plan(
  tx: Tx,
  enqueueIn: EnqueueIn,
  { spec, conversation, nudges, at, tells }: Plan,
): Promise<boolean> {
  const { municipality, day } = spec
  const first = await tx
    .insertInto('morning')
    .values({ municipality, conversation, day, in_person: personalIn(conversation) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('day')
    .executeTakeFirst()
  if (!first) return false
  const { unreachable = [], escalated = [], editions = [] } = tells
  await rememberEditions(tx, { municipality, conversation, day }, editions)
  if (!hasContent(spec)) return true
  const id = `${municipality}-${randomUUID()}`
  await tx
    .insertInto('delivery')
    .values({
      municipality,
      id,
      conversation,
      day,
      state: 'due',
      spec: JSON.stringify(spec),
      created_at: fromInstant(at),
    })
    .execute()
  if (nudges.length > 0) await rememberNudges(tx, spec, conversation, nudges)
  await rememberTold(tx, { municipality, conversation, day }, unreachable)
  await enqueueIn(tx, 'deliver', { delivery: id })
  const steps = escalated.map(
    ({ item, rung }) => ({ action: 'nudge.escalated', subject: item, details: { to: rung } }) as const,
  )
  await writeAudits(tx, municipality, steps, originOfDeployment('job', at))
  return true
}

/** A claim is a single statement. Only where there was nothing to claim, its sender may have died. */
async function claim(db: Db, id: string, at: Temporal.Instant): Promise<AnyDelivery | undefined> {
  const claimed = await claimUnsent(db, id, at)
  if (claimed) return claimed
  return inTransaction(db, async (tx) => {
    const expired = await expireClaims(tx, { id, at })
    return expired.length > 0 ? claimUnsent(tx, id, at) : undefined
  })
}

async function claimUnsent(db: Db, id: string, at: Temporal.Instant): Promise<AnyDelivery | undefined> {
  const row = await db
    .updateTable('delivery')
    .set((q) => ({
      state: 'sending',
      attempts: q('attempts', '+', 1),
      claimed_at: fromInstant(at),
      claimed_on: sql<string>`now()`,
    }))
    .where('municipality', '=', municipalityIn(id))
    .where('id', '=', id)
    .where('state', 'in', ['due', 'ambiguous'])
    .returningAll()
    .executeTakeFirst()
  return row && toDelivery(row)
}
