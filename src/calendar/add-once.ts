import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { Person } from '#domain/person.ts'
import { entryMark, graphEventOf } from './graph-event.ts'
import { isDuplicateTransaction } from './graph-fault.ts'
import type { Mailbox, MailboxEntry } from './graph-mailbox.ts'
import { transactionId } from './transaction-id.ts'

/** How the entry came to be in the calendar. */
export interface Placed {
  readonly kind: 'added' | 'already'
  readonly entry: MailboxEntry
}

/**
 * Puts the event into the mailbox unless it is there. `recorded` is the entry that our own record names, if any; the
 * calendar itself has the last word: the person may have deleted the entry, or our record may be lost.
 */
export async function addOnce(
  mailbox: Mailbox,
  event: Event,
  person: Person,
  language: Language,
  recorded: string | undefined,
): Promise<Placed> {
  const known =
    (recorded === undefined ? undefined : await mailbox.get(recorded)) ?? (await findMarked(mailbox, event))
  if (known) return { kind: 'already', entry: known }
  const key = [event.id, person.tenant, person.id, event.revision] as const
  // A deleted entry's transaction is spent. Naming it in the next one keeps two clicks at once on one entry still.
  const transactions = [transactionId(...key, recorded ?? ''), transactionId(...key, recorded ?? '', 'again')]
  let refusal: unknown
  for (const transaction of transactions) {
    try {
      return { kind: 'added', entry: await mailbox.create(graphEventOf(event, language, transaction)) }
    } catch (error) {
      if (!isDuplicateTransaction(error)) throw error
      refusal = error
      const existing = await findMarked(mailbox, event)
      if (existing) return { kind: 'already', entry: existing }
    }
  }
  throw refusal
}

/** Looks for the entry of this revision, then of the ones before: a moved meeting must not be in the calendar twice. */
async function findMarked(mailbox: Mailbox, event: Event): Promise<MailboxEntry | undefined> {
  for (let revision = event.revision; revision >= 0; revision--) {
    const found = await mailbox.findByMark(entryMark(event.id, revision))
    if (found) return found
  }
  return undefined
}
