import type { FastifyReply } from 'fastify'
import { type FindPorts, findInMail, type MailFindings } from '#actions/find-in-mail.ts'
import type { Bilingual } from '#domain/language.ts'
import type { MailReader } from '#domain/ports/mail-reader.ts'
import type { Mail } from './mail-contract.ts'
import { LONGEST_MAIL } from './mail-contract.ts'
import { mailToRead } from './mail-json.ts'
import { ApiProblem } from './problem.ts'

/** Of the letters that JSON takes two bytes or more for, a mail has few; what is beside its body is little. */
export const LARGEST_MAIL_BYTES = 2 * LONGEST_MAIL
/** About what those take who wait before. */
const RETRY_AFTER_SECONDS = 5

/** Refuses a mail while no other finds a place: before it is taken in. Throws ApiProblem `busy`. */
export function refuseWhileBusy(mails: Pick<MailReader, 'isBusy'>, reply: FastifyReply): void {
  if (mails.isBusy()) throw busy(reply)
}

/** Returns what is found in a mail. Throws ApiProblem: `busy`, `unreadable-file`. */
export async function foundOrProblem(
  ports: FindPorts,
  mail: Mail,
  reply: FastifyReply,
): Promise<MailFindings> {
  const found = await findInMail(ports, mailToRead(mail))
  if (found.outcome === 'busy') throw busy(reply)
  if (found.outcome === 'unreadable') throw unreadable(found.why)
  return found
}

/** Returns the problem of a mail that cannot be read. */
export const unreadable = (why: Bilingual) => new ApiProblem('unreadable-file', why.en, { why: { ...why } })

/** Returns the problem of a mail that finds no place just now. */
export function busy(reply: FastifyReply): ApiProblem {
  reply.header('retry-after', RETRY_AFTER_SECONDS)
  return new ApiProblem('busy')
}
