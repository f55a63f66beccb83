import { z } from 'zod'
import { knownInMail } from '#actions/known-in-mail.ts'
import { languageOf } from '#domain/language.ts'
import { coversMunicipality } from '#domain/scope.ts'
import { code } from '../contract-parts.ts'
import { foundOrProblem, LARGEST_MAIL_BYTES, refuseWhileBusy } from '../found-or-problem.ts'
import { knownJson } from '../known-json.ts'
import { mailReadingSchema, mailSchema } from '../mail-contract.ts'
import { mailReadingJson } from '../mail-json.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { type Caller, signedInFor } from '../signed-in.ts'

const query = z.object({ municipality: code.optional().describe("Without, the caller's own") })

/**
 * Registers POST /mail-readings: what is found in a mail, and what is known of it to the caller. Nothing of the mail is kept,
 * noted or logged.
 */
export function registerMailReadings(server: ApiServer, services: ApiServices): void {
  server.post(
    '/mail-readings',
    {
      bodyLimit: LARGEST_MAIL_BYTES,
      config: { permission: 'items.read' },
      onRequest: async (_request, reply) => refuseWhileBusy(services.mails, reply),
      schema: { querystring: query, body: mailSchema, response: { 200: mailReadingSchema } },
    },
    async (request, reply) => {
      const caller = await signedInFor(services, request, request.query.municipality)
      const findings = await foundOrProblem(services, request.body, reply)
      const municipality = request.query.municipality ?? (await ownMunicipality(caller))
      const { stores, person } = caller
      const known = await knownInMail({ ...stores, clock: services.clock }, findings, {
        person,
        municipality,
      })
      const language = languageOf(request.headers['accept-language'])
      return mailReadingJson(findings, {
        appointments: services.mailAppointments,
        language,
        known: knownJson(known, services.itemUrl, language),
      })
    },
  )
}

/** One that their tenant no longer acts for is not theirs any more. */
async function ownMunicipality({ stores, person, scope }: Caller): Promise<string | undefined> {
  const own = await stores.conversations.municipalityOfPerson(person)
  return own !== undefined && coversMunicipality(scope, own) ? own : undefined
}
