import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { Person } from '#domain/person.ts'
import type { CalendarEntry } from '#domain/ports/calendar-entry-store.ts'
import { entryMark, graphEventOf } from './graph-event.ts'
import { isDuplicateTransaction } from './graph-fault.ts'
import type { Mailbox, MailboxEntry } from './graph-mailbox.ts'
import { transactionId } from './transaction-id.ts'

/** How the entry came to be in the calendar. */
export interface Placed {
  readonly kind: 'added' | 'already'
  readonly entry: MailboxEntry
  /** Which revision of the meeting the entry shows. */
  readonly revision: number
}

/**
 * Puts the event into the mailbox unless it is there. Our own record is looked at first, but the calendar itself has the
 * last word: the person may have deleted the entry, or the record may be lost.
 */
export async function addOnce(
  mailbox: Mailbox,
  event: Event,
  person: Person,
  language: Language,
  record: CalendarEntry | undefined,
): Promise<Placed> {
  const known = (await findRecorded(mailbox, record)) ?? (await findMarked(mailbox, event))
  if (known) return known
  const key = [event.id, person.tenant, person.id, event.revision] as const
  const gone = record?.entry ?? ''
  // A deleted entry's transaction is spent. Naming it in the next one keeps two clicks at once on one entry still.
  const transactions = [transactionId(...key, gone), transactionId(...key, gone, 'again')]
  let refusal: unknown
  for (const transaction of transactions) {
    try {
      const entry = await mailbox.create(graphEventOf(event, language, transaction))
      return { kind: 'added', entry, revision: event.revision }
    } catch (error) {
      if (!isDuplicateTransaction(error)) throw error
      refusal = error
      const existing = await findMarked(mailbox, event)
      if (existing) return existing
    }
  }
  throw refusal
}

async function findRecorded(
  mailbox: Mailbox,
  record: CalendarEntry | undefined,
): Promise<Placed | undefined> {
  const entry = record && (await mailbox.get(record.entry))
  return entry && { kind: 'already', entry, revision: record.revision }
}

/** Looks for the entry of this revision, then of the ones before: a moved meeting must not be in the calendar twice. */
async function findMarked(mailbox: Mailbox, event: Event): Promise<Placed | undefined> {
  for (let revision = event.revision; revision >= 0; revision--) {
    const entry = await mailbox.findByMark(entryMark(event.id, revision))
    if (entry) return { kind: 'already', entry, revision }
  }
  return undefined
}
