import { entryMark } from './graph-event.ts'
import type { Mailbox, MailboxEntry } from './graph-mailbox.ts'
import type { Wanted } from './wanted.ts'

/** An entry of ours in a calendar, and which revision it shows. */
export interface Marked {
  readonly entry: MailboxEntry
  readonly revision: number
}

/**
 * Returns the entry by the mark that it carries: that of this revision, else of the latest before, for what has moved
 * must not be in the calendar twice. Undefined: there is none.
 */
export async function findMarked(
  mailbox: Pick<Mailbox, 'findByMark'>,
  { name, revision: latest }: Pick<Wanted, 'name' | 'revision'>,
): Promise<Marked | undefined> {
  for (let revision = latest; revision >= 0; revision--) {
    const entry = await mailbox.findByMark(entryMark(name, revision))
    if (entry) return { entry, revision }
  }
  return undefined
}
