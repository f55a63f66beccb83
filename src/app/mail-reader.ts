import { readMailDraft } from '#catalog/read-mail-draft.ts'
import { unreadableMail } from '#catalog/source/mail/unreadable-mail.ts'
import { UnreadableFileError } from '#catalog/source/unreadable-file-error.ts'
import { TooBusyError, workerLane } from '#catalog/source/worker-lane.ts'
import type { MailReader } from '#domain/ports/mail-reader.ts'

/** How many mails are read at once, each in a process of its own, and how many wait for that. */
interface MailPlaces {
  readonly atOnce: number
  readonly waiting: number
}

/**
 * Returns a reader of mails with places of its own: who finds none at one is no worse off at another. A mail that cannot be
 * read, or not now, is an answer to it and no failure.
 */
export function mailReader(places: MailPlaces): MailReader {
  const lane = workerLane(places)
  return {
    isBusy: lane.isFull,
    async read(mail, published) {
      try {
        return await readMailDraft(mail, published, lane)
      } catch (error) {
        if (error instanceof UnreadableFileError) return { unreadable: unreadableMail(error.code) }
        if (error instanceof TooBusyError) return { busy: true }
        throw error
      }
    },
  }
}
