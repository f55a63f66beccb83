import type { Mail } from '#api/contract.ts'
import type { MailRead } from '#pane/office/outlook.ts'

/** As the contract has it (LONGEST_MAIL, LONGEST_SUBJECT): a mail that is longer need not leave Outlook to be refused. */
export const LONGEST_MAIL = 3_000_000
const LONGEST_SUBJECT = 1_000

/** The mail has more letters than are read. */
export class TooLongError extends Error {
  override readonly name = 'TooLongError'
  readonly letters: number
  constructor(letters: number) {
    super(`the mail has ${letters} letters, and ${LONGEST_MAIL} are read`)
    this.letters = letters
  }
}

/** Pictures that are written into the HTML itself: no day is read of them, and they are most of a long mail. */
const PICTURE = /\bsrc\s*=\s*(?:"data:[^"]*"|'data:[^']*')/gi

/** Returns the mail as it is handed in to be read. Rejects with OutlookError, or with TooLongError. */
export async function mailOf({ html, sent, subject }: MailRead): Promise<Mail> {
  const content = (await html()).replace(PICTURE, '')
  if (content.length > LONGEST_MAIL) throw new TooLongError(content.length)
  return {
    subject: subject.slice(0, LONGEST_SUBJECT),
    body: { type: 'html', content },
    ...(sent && { sent: sent.toISOString() }),
  }
}
