import type { Catalogue } from '#domain/catalogue.ts'
import type { MailDraft, MailToRead } from '#domain/ports/mail-reader.ts'
import { inProcess } from './source/in-worker.ts'
import { READ_LIMITS, type ReadLimits } from './source/read-limits.ts'
import type { WorkerLane } from './source/worker-lane.ts'

/** What the process that reads a mail is given. */
export interface MailOrder {
  readonly mail: MailToRead
  readonly published: Catalogue
  readonly limits: ReadLimits
}

/** Of a mail that somebody waits for: more than any that people write, and little beside what a server has. */
export const MAIL_LIMITS: ReadLimits = {
  ...READ_LIMITS,
  characters: 3_000_000,
  cells: 50_000,
  milliseconds: 20_000,
  memoryMegabytes: 200,
}

const MAIL_WORKER = new URL('./read-mail-worker.ts', import.meta.url)

/**
 * Returns what was understood of a mail, in a process of its own within the limits, when the lane has a place for it. Throws
 * UnreadableFileError, and TooBusyError where as many are waiting as may. Nobody keeps anything of the mail.
 */
export function readMailDraft(
  mail: MailToRead,
  published: Catalogue,
  lane: WorkerLane,
  limits: ReadLimits = MAIL_LIMITS,
): Promise<MailDraft> {
  return lane.run(() => inProcess<MailOrder, MailDraft>(MAIL_WORKER, { mail, published, limits }, limits))
}
