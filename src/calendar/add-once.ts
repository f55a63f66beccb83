import type { Language } from '#domain/language.ts'
import type { Person } from '#domain/person.ts'
import type { CalendarEntry } from '#domain/ports/calendar-entry-store.ts'
import { findMarked, type Marked } from './find-marked.ts'
import { graphEventOf, graphUpdateOf } from './graph-event.ts'
import { isDuplicateTransaction } from './graph-fault.ts'
import type { Mailbox } from './graph-mailbox.ts'
import { transactionId } from './transaction-id.ts'
import type { Wanted } from './wanted.ts'

/** How often one revision can be added and taken out again. */
const MOST_TIMES = 25

/** How the entry came to be in the calendar. */
export interface Placed extends Marked {
  readonly kind: 'added' | 'added-again' | 'already' | 'updated'
}

/**
 * Puts what is wanted into the mailbox unless it is there. Our own record is looked at first, but the calendar itself has the
 * last word: the person may have deleted the entry, or the record may be lost. An entry of an earlier revision is changed
 * into this one.
 */
export async function addOnce(
  mailbox: Mailbox,
  wanted: Wanted,
  person: Person,
  language: Language,
  record: CalendarEntry | undefined,
): Promise<Placed> {
  const known = (await findRecorded(mailbox, record)) ?? (await findMarked(mailbox, wanted))
  if (known && known.revision >= wanted.revision) return { kind: 'already', ...known }
  const changed =
    known && (await mailbox.update(known.entry.id, (body) => graphUpdateOf(wanted, language, body)))
  if (changed) return { kind: 'updated', entry: changed, revision: wanted.revision }
  const key = [wanted.name, person.tenant, person.id, wanted.revision, record?.entry ?? '']
  const { fresh, ...made } = await make(mailbox, wanted, language, key)
  if (!fresh) return { kind: 'already', ...made }
  return { kind: record ? 'added-again' : 'added', ...made }
}

/** Makes the entry. Not fresh: somebody was first, on another device or in another language. */
async function make(
  mailbox: Mailbox,
  wanted: Wanted,
  language: Language,
  key: readonly (string | number)[],
): Promise<Marked & { fresh: boolean }> {
  let refusal: unknown
  // A deleted entry's transaction is spent, for each time it was deleted. Taking the next one that is not keeps two
  // clicks at once on one entry still.
  for (let time = 0; time < MOST_TIMES; time++) {
    try {
      const entry = await mailbox.create(graphEventOf(wanted, language, transactionId(...key, time)))
      return { entry, revision: wanted.revision, fresh: true }
    } catch (error) {
      if (!isDuplicateTransaction(error)) throw error
      refusal = error
      const existing = await findMarked(mailbox, wanted)
      if (existing) return { ...existing, fresh: false }
    }
  }
  throw refusal
}

async function findRecorded(
  mailbox: Mailbox,
  record: CalendarEntry | undefined,
): Promise<Marked | undefined> {
  const entry = record && (await mailbox.get(record.entry))
  return entry && { entry, revision: record.revision }
}
