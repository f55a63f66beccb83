import type { FindPorts } from '#actions/find-in-mail.ts'
import { languageOf } from '#domain/language.ts'
import type { OverLimit } from '#domain/ports/limits.ts'
import type { MailReader } from '#domain/ports/mail-reader.ts'
import { foundOrProblem, LARGEST_MAIL_BYTES, refuseWhileBusy } from '../found-or-problem.ts'
import { mailReadingSchema, mailSchema } from '../mail-contract.ts'
import { type MailAppointments, mailReadingJson } from '../mail-json.ts'
import { OverLimitError } from '../problem.ts'
import type { ApiServer } from '../server-type.ts'

/** What a mail is read with for whoever asks. */
export interface PaneReadings extends FindPorts {
  readonly mails: MailReader
  readonly mailAppointments: MailAppointments
  /** Counts a reading for an IP address; returns how far it is over its limit. */
  readonly count: (address: string) => OverLimit | undefined
}

/**
 * Registers POST /pane/readings: what is found in a mail, for whoever stands beside it in Outlook, signed in or not. It says
 * nothing of the catalogue or of anybody. Nothing of the mail is kept, noted or logged.
 */
export function registerPaneReadings(server: ApiServer, readings: PaneReadings): void {
  server.post(
    '/pane/readings',
    {
      bodyLimit: LARGEST_MAIL_BYTES,
      // Before the body is taken in.
      onRequest: async (request, reply) => {
        const over = readings.count(request.ip)
        if (over) throw new OverLimitError(over)
        refuseWhileBusy(readings.mails, reply)
      },
      schema: { body: mailSchema, response: { 200: mailReadingSchema } },
    },
    async (request, reply) => {
      const findings = await foundOrProblem(readings, request.body, reply)
      const language = languageOf(request.headers['accept-language'])
      return mailReadingJson(findings, { appointments: readings.mailAppointments, language })
    },
  )
}
