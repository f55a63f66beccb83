import type { Catalogue } from '#domain/catalogue.ts'
import type { Clock } from '#domain/clock.ts'
import { type Day, dayAt } from '#domain/day.ts'
import type { Draft } from '#domain/draft.ts'
import { type FoundInMails, foundInMail } from '#domain/found-in-mail.ts'
import type { Bilingual } from '#domain/language.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'
import type { MailReader, MailToRead } from '#domain/ports/mail-reader.ts'

/** What finding dates in a mail needs. */
export interface FindPorts {
  readonly mails: Pick<MailReader, 'read'>
  readonly editions: Pick<EditionStore, 'catalogue'>
  readonly clock: Clock
}

/** What was found in a mail, and what it was read by. */
export interface MailFindings extends FoundInMails {
  readonly outcome: 'read'
  readonly draft: Draft
  readonly catalogue: Catalogue
  /** In Denmark, when it was read. */
  readonly today: Day
  readonly crossedOut: number
}

/**
 * Finds the meetings and deadlines that a mail tells of. Writes nothing and keeps nothing: whoever asks gets what was found,
 * and the mail is gone.
 */
export async function findInMail(
  { mails, editions, clock }: FindPorts,
  mail: MailToRead,
): Promise<
  MailFindings | { readonly outcome: 'busy' } | { readonly outcome: 'unreadable'; readonly why: Bilingual }
> {
  const catalogue = await editions.catalogue()
  const today = dayAt(clock())
  // Without a day it is read as if it came now: its years would else be those of the newest edition.
  const read = await mails.read({ sent: today, ...mail }, catalogue)
  if ('busy' in read) return { outcome: 'busy' }
  if ('unreadable' in read) return { outcome: 'unreadable', why: read.unreadable }
  const { draft, crossedOut } = read
  return { outcome: 'read', ...foundInMail(draft, today), draft, catalogue, today, crossedOut }
}
