import type { Catalogue } from '../catalogue.ts'
import type { Day } from '../day.ts'
import type { Draft } from '../draft.ts'
import type { Bilingual } from '../language.ts'

/** A mail as Outlook hands it over. */
export interface MailToRead {
  readonly subject: string
  readonly body: { readonly type: 'html' | 'text'; readonly content: string }
  /** The day on which it was sent, in Denmark: years that are not written are inferred from it. */
  readonly sent?: Day
}

/** What was understood of a mail. */
export interface MailDraft {
  readonly draft: Draft
  /** How many CPR numbers were crossed out before anything was read. */
  readonly crossedOut: number
}

/** What became of the reading of a mail; `busy` where as many are waiting as may. */
type MailOutcome = MailDraft | { readonly unreadable: Bilingual } | { readonly busy: true }

/** Reads mails, without holding up anybody else. Keeps nothing of them. */
export interface MailReader {
  read(mail: MailToRead, published: Catalogue): Promise<MailOutcome>
  /** Returns whether another mail would find no place: what is large need not be taken in then. */
  isBusy(): boolean
}
