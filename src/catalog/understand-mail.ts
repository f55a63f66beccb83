import type { Catalogue } from '#domain/catalogue.ts'
import type { MailDraft, MailToRead } from '#domain/ports/mail-reader.ts'
import { mailDocument } from './source/mail/mail-document.ts'
import { withoutCpr } from './source/mail/without-cpr.ts'
import type { ReadLimits } from './source/read-limits.ts'
import { understand } from './understanding/understand.ts'
import { worthAsking } from './understanding/worth-asking.ts'

/**
 * Returns what was understood of a mail that Outlook hands over, by the same readers as a file: CPR numbers are crossed out
 * before. Of what nothing was made, only what somebody may have to act upon is a problem. Throws UnreadableFileError.
 */
export function understandMail(mail: MailToRead, published: Catalogue, limits: ReadLimits): MailDraft {
  const { document, crossedOut } = withoutCpr(mailDocument(mail, limits))
  const draft = understand(document, { published })
  const problems = worthAsking(draft, draft.edition.date)
  return { draft: { ...draft, problems }, crossedOut }
}
