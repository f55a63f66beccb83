import type { Event } from '#domain/edition.ts'
import { entryMark } from './graph-event.ts'
import type { Mailbox, MailboxEntry } from './graph-mailbox.ts'

/** An entry of ours in a calendar, and which revision of the meeting it shows. */
export interface Marked {
  readonly entry: MailboxEntry
  readonly revision: number
}

/**
 * Returns the event's entry by the mark that it carries: that of this revision, else of the latest before, for a moved
 * meeting must not be in the calendar twice. Undefined: there is none.
 */
export async function findMarked(
  mailbox: Pick<Mailbox, 'findByMark'>,
  event: Event,
): Promise<Marked | undefined> {
  for (let revision = event.revision; revision >= 0; revision--) {
    const entry = await mailbox.findByMark(entryMark(event.id, revision))
    if (entry) return { entry, revision }
  }
  return undefined
}
