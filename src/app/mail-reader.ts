import { mailsAreFull, readMailDraft } from '#catalog/read-mail-draft.ts'
import { unreadableMail } from '#catalog/source/mail/unreadable-mail.ts'
import { UnreadableFileError } from '#catalog/source/unreadable-file-error.ts'
import { TooBusyError } from '#catalog/source/worker-lane.ts'
import type { MailReader } from '#domain/ports/mail-reader.ts'

/** Returns the reader of mails, to which a mail that cannot be read, or not now, is an answer and no failure. */
export function mailReader(): MailReader {
  return {
    isBusy: mailsAreFull,
    async read(mail, published) {
      try {
        return await readMailDraft(mail, published)
      } catch (error) {
        if (error instanceof UnreadableFileError) return { unreadable: unreadableMail(error.code) }
        if (error instanceof TooBusyError) return { busy: true }
        throw error
      }
    },
  }
}
